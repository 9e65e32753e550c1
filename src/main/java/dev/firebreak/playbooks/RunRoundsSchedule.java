package dev.firebreak.playbooks;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the rounds each second, on every node: whoever moves a run holds it, so nodes need not agree who does. */
@Configuration(proxyBeanMethods = false)
class RunRoundsSchedule {

    private static final String ROUNDS = "runs";

    @Bean
    JobDetail runRoundsOfPlaybooks() {
        return JobBuilder.newJob(RunRoundsJob.class)
                .withIdentity(ROUNDS)
                .storeDurably()
                .build();
    }

    @Bean
    Trigger runRoundsEachSecond(JobDetail runRoundsOfPlaybooks) {
        return TriggerBuilder.newTrigger()
                .forJob(runRoundsOfPlaybooks)
                .withIdentity(ROUNDS)
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(1)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}

package dev.firebreak.incidents;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rings each second, on every node: the sweep locks what it changes, so nodes need not agree who sweeps. */
@Configuration(proxyBeanMethods = false)
class IncidentAlarmSchedule {

    static final String ROUNDS = "incidents";

    @Bean
    JobDetail incidentRounds() {
        return JobBuilder.newJob(IncidentAlarmJob.class)
                .withIdentity(ROUNDS)
                .storeDurably()
                .build();
    }

    @Bean
    Trigger incidentRoundsEachSecond(JobDetail incidentRounds) {
        return TriggerBuilder.newTrigger()
                .forJob(incidentRounds)
                .withIdentity(ROUNDS)
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(1)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}

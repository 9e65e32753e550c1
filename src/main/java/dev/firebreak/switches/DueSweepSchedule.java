package dev.firebreak.switches;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rings each second, on every node: the sweep locks what it changes, so nodes need not agree who sweeps. */
@Configuration(proxyBeanMethods = false)
class DueSweepSchedule {

    @Bean
    JobDetail dueSweep() {
        return JobBuilder.newJob(DueSweep.class)
                .withIdentity("due-times")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger dueSweepEachSecond(JobDetail dueSweep) {
        return TriggerBuilder.newTrigger()
                .forJob(dueSweep)
                .withIdentity("due-times")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(1)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}

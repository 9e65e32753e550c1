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

    @Bean
    JobDetail incidentRounds() {
        return JobBuilder.newJob(IncidentAlarmJob.class)
                .withIdentity("incidents")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger incidentRoundsEachSecond(JobDetail incidentRounds) {
        return TriggerBuilder.newTrigger()
                .forJob(incidentRounds)
                .withIdentity("incidents")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(1)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}

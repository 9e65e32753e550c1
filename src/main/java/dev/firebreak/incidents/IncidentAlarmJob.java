package dev.firebreak.incidents;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The alarm clock for incidents; the rules are behind the door. */
@DisallowConcurrentExecution
class IncidentAlarmJob implements Job {

    private final IncidentAlarm alarm;

    IncidentAlarmJob(IncidentAlarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public void execute(JobExecutionContext context) {
        alarm.ring();
    }
}

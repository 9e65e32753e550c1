package dev.firebreak.switches;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The alarm clock for due times; the rules are behind the door. */
@DisallowConcurrentExecution
class DueSweep implements Job {

    private final DueTimes dueTimes;

    DueSweep(DueTimes dueTimes) {
        this.dueTimes = dueTimes;
    }

    @Override
    public void execute(JobExecutionContext context) {
        dueTimes.keep();
    }
}

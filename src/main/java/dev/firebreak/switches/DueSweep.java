package dev.firebreak.switches;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The alarm clock for due times; the rules are behind the door. */
@DisallowConcurrentExecution
class DueSweep implements Job {

    private final Switches switches;

    DueSweep(Switches switches) {
        this.switches = switches;
    }

    @Override
    public void execute(JobExecutionContext context) {
        switches.keepDueTimes();
    }
}

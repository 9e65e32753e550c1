package dev.firebreak.playbooks;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The alarm clock for runs; the rules are behind the door. */
@DisallowConcurrentExecution
class RunRoundsJob implements Job {

    private final RunRounds rounds;

    RunRoundsJob(RunRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(JobExecutionContext context) {
        rounds.make();
    }
}

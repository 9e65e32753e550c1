package dev.firebreak.incidents;

import dev.firebreak.base.Fact;
import java.util.Set;
import org.quartz.DateBuilder;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the alarm ring at once when somebody flips for an incident or declares one: an evidence snapshot shows what stood
 * there then, not what came within the next second. What it misses the next round finds.
 */
@Component
class IncidentBell {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentBell.class);
    private static final int MILLIS = 100;
    private static final Set<String> OCCASIONS = Set.of("switch.contained", "incident.declared");

    private final ObjectProvider<Scheduler> scheduler;

    IncidentBell(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Fact fact) {
        if (fact.incident() != null && OCCASIONS.contains(fact.kind())) {
            scheduler.ifAvailable(this::ring);
        }
    }

    /** What was committed is done, whatever becomes of this. */
    private void ring(Scheduler known) {
        try {
            known.scheduleJob(now());
        } catch (ObjectAlreadyExistsException soon) {
            LOG.debug("Incidents are looked after already: {}", soon.toString());
        } catch (SchedulerException later) {
            LOG.warn("Incidents are looked after a moment later: {}", later.toString());
        }
    }

    /** Of the same name each time: however many flip at once, one is enough. By then memory knows what was committed. */
    private static Trigger now() {
        return TriggerBuilder.newTrigger()
                .withIdentity(IncidentAlarmSchedule.ROUNDS + "-now")
                .forJob(IncidentAlarmSchedule.ROUNDS)
                .startAt(DateBuilder.futureDate(MILLIS, DateBuilder.IntervalUnit.MILLISECOND))
                .build();
    }
}

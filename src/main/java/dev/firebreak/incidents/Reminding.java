package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.severities.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds of status updates, shortly before they are due and when they are: once each, whatever restarts in between. */
@Component
class Reminding {

    private final IncidentRepository incidents;
    private final ReminderSettings settings;
    private final IncidentFacts facts;
    private final Judging judging;
    private final Clock clock;

    Reminding(
            IncidentRepository incidents,
            ReminderSettings settings,
            IncidentFacts facts,
            Judging judging,
            Clock clock) {
        this.incidents = incidents;
        this.settings = settings;
        this.facts = facts;
        this.judging = judging;
        this.clock = clock;
    }

    /** Numbers of incidents of which a reminder may be due. */
    List<Long> due() {
        Instant now = Clocks.now(clock);
        return incidents.findToRemind(now, now.plus(settings.ahead()));
    }

    /** Within the transaction that holds it. */
    void remind(Incident incident) {
        Instant now = Clocks.now(clock);
        Instant due = incident.updateDueAt();
        if (due == null || !incident.state().isOpen()) {
            return;
        }
        if (!due.isAfter(now)) {
            if (incident.remindDue()) {
                tell(incident, now, due, "due", "A status update is due now" + cadence(incident) + ".");
            }
            return;
        }
        if (!due.minus(settings.ahead()).isAfter(now) && incident.remindAhead()) {
            tell(
                    incident,
                    now,
                    due,
                    "ahead",
                    "A status update is due in " + minutes(Duration.between(now, due)) + cadence(incident) + ".");
        }
    }

    private String cadence(Incident incident) {
        Level level = judging.level(incident);
        return level == null || level.updateEvery() == null
                ? ""
                : ", every " + minutes(level.updateEvery()) + " at " + level.key();
    }

    private void tell(Incident incident, Instant now, Instant due, String which, String sentence) {
        facts.tell(
                incident, "reminder", Actor.schedule(), now, sentence, Map.of("which", which, "due", due.toString()));
    }

    /** "30 min", "2 h", "1 h 30 min". */
    static String minutes(Duration duration) {
        long minutes = Math.max(1, duration.plusSeconds(30).toMinutes());
        String hours = minutes < 60 ? "" : minutes / 60 + " h";
        String rest = minutes % 60 == 0 && minutes > 0 ? "" : minutes % 60 + " min";
        return (hours + " " + rest).strip();
    }
}

package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Changes several parts of an incident within one transaction. */
@Component
class Amending {

    private final Changing changing;
    private final Judging judging;
    private final Timing timing;

    Amending(Changing changing, Judging judging, Timing timing) {
        this.changing = changing;
        this.judging = judging;
        this.timing = timing;
    }

    Incident amend(AmendIncident command) {
        Actor by = command.change().by();
        IncidentKey key = command.change().incident();
        Incident incident = changing.change(command.change());
        if (command.judges()) {
            judging.judge(judgement(by, key, command, incident.severity()));
        }
        Reason reason = command.reason();
        command.moments()
                .forEach((milestone, at) ->
                        timing.set(new SetMoment(by, key, milestone, at.orElse(null), Objects.requireNonNull(reason))));
        return incident;
    }

    private static JudgeIncident judgement(
            Actor by, IncidentKey key, AmendIncident command, IncidentRow.Severity before) {
        return new JudgeIncident(
                by,
                key,
                command.impact() == null ? before.impact() : command.impact(),
                command.circumstances() == null ? before.circumstances() : command.circumstances(),
                command.verdict(),
                command.reason());
    }
}

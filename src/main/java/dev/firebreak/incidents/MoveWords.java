package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a move: the same words where a reason is asked for and where it is kept. */
final class MoveWords {

    private MoveWords() {}

    /** @throws InvalidInput if a reason is needed and none is given */
    static void needReason(MoveIncident command, Incident incident, Proof.Finding finding) {
        if (command.reason() != null) {
            return;
        }
        String inForce = finding.inForce().words();
        switch (command.to()) {
            case DECLINED, CANCELLED ->
                throw new InvalidInput(
                        "reason",
                        "is needed: say why " + incident.key() + " is " + Moving.lower(command.to())
                                + (inForce.isEmpty() ? "" : "." + inForce));
            case CONTAINED, RESOLVED -> {
                String why = notProven(finding) + inForce;
                if (!why.isEmpty()) {
                    throw new InvalidInput("reason", "is needed." + why);
                }
            }
            case ACTIVE -> {
                if (incident.state() != IncidentState.TRIAGE) {
                    throw new InvalidInput("reason", "is needed: say why " + incident.key() + " is active again");
                }
            }
            case TRIAGE, RESTORING, CLOSED, MERGED -> {
                // Nothing to say.
            }
        }
    }

    /** "Active → Contained. Not proven: none of its flips is in force." */
    static String sentence(IncidentState before, IncidentState to, Proof.Finding finding) {
        String proven = finding.proven() == null ? "" : " " + finding.proven();
        return before.label() + " → " + to.label() + "." + proven + ended(notProven(finding))
                + ended(finding.inForce().words());
    }

    private static String notProven(Proof.Finding finding) {
        return finding.missing() == null ? "" : " Not proven: " + finding.missing();
    }

    private static String ended(String words) {
        return words.isEmpty() ? "" : words + ".";
    }

    static Map<String, Object> details(
            IncidentState before, IncidentState to, @Nullable Reason reason, StillInForce inForce) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("from", Moving.lower(before));
        details.put("to", Moving.lower(to));
        if (reason != null) {
            details.put("reason", reason.value());
        }
        if (inForce.isAnything()) {
            details.put("inForce", inForce.ids());
        }
        return details;
    }
}

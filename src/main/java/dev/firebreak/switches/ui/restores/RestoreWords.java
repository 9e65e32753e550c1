package dev.firebreak.switches.ui.restores;

import dev.firebreak.base.Refusal;
import dev.firebreak.switches.RestoreRow;
import java.time.Duration;

/** Sentences about restoring that several parts say. */
final class RestoreWords {

    private RestoreWords() {}

    static String approvals(int needed) {
        return needed == 1 ? "1 other person must approve" : needed + " other people must approve";
    }

    static String flips(int count) {
        return count == 1 ? "1 flip" : count + " flips";
    }

    /** "Restore Refund payment" or "Restore 3 switches". */
    static String title(RestoreRow row) {
        long switches =
                row.items().stream().map(RestoreRow.Item::switchKey).distinct().count();
        return switches == 1 ? "Restore " + row.items().getFirst().switchName() : "Restore " + switches + " switches";
    }

    static String lasting(Duration time) {
        return time.toMinutesPart() == 0 ? time.toHours() + "\u00a0h" : time.toMinutes() + "\u00a0min";
    }

    /** The refusal's sentence; what is wrong with the reason where it is about that. */
    static String refused(Refusal refusal) {
        String reason = refusal.fields().get("reason");
        return reason == null ? refusal.sentence() : "The reason " + reason + ".";
    }
}

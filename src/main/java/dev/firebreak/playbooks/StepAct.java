package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Texts;
import dev.firebreak.playbooks.definition.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Asks to do one thing with one step of a run.
 *
 * @param note what there is to say; a reason where the act needs one
 * @param answer the key of the chosen way, where a way is chosen
 */
public record StepAct(
        Actor by,
        RunId run,
        StepId step,
        Kind kind,
        String note,
        @Nullable String answer) {

    private static final int LONGEST = 2_000;

    /** What can be done with a step; the API shows the names in lower case. */
    public enum Kind {
        COMPLETE,
        CHOOSE,
        SKIP,
        RETRY,
        CONFIRM,
        OVERRIDE,
        APPROVE,
        REJECT,
        ROLL_BACK;

        boolean needsReason() {
            return switch (this) {
                case SKIP, OVERRIDE, REJECT, ROLL_BACK -> true;
                case COMPLETE, CHOOSE, RETRY, CONFIRM, APPROVE -> false;
            };
        }
    }

    public StepAct {
        note = Texts.plain(note).strip();
        if (note.length() > LONGEST) {
            throw new InvalidInput("note", "must be " + LONGEST + " characters at most, not " + note.length());
        }
        if (!Texts.isClean(note)) {
            throw new InvalidInput("note", Texts.RULE);
        }
        if (kind.needsReason() && note.isEmpty()) {
            throw new InvalidInput("note", "is needed: say in a few words why");
        }
        if (kind == Kind.CHOOSE && answer == null) {
            throw new InvalidInput("answer", "is needed: the key of the way that is chosen");
        }
    }

    void apply(Steering steering, OpenRun open) {
        switch (kind) {
            case COMPLETE -> steering.complete(step, note);
            case CHOOSE -> steering.choose(step, answer == null ? "" : answer, note);
            case SKIP -> steering.skip(step, note);
            case RETRY -> steering.retry(step);
            case CONFIRM -> steering.confirm(step, note);
            case OVERRIDE -> steering.override(step, note);
            case APPROVE -> steering.decide(step, voice(open, true));
            case REJECT -> steering.decide(step, voice(open, false));
            case ROLL_BACK -> steering.rollBack(step, note);
        }
    }

    private Voice voice(OpenRun open, boolean approves) {
        if (!by.isPerson()) {
            throw new Conflict("no-person", "Approvals are given by people.");
        }
        RunStep asked = open.run().find(step);
        return new Voice(
                step.value(),
                asked == null ? 0 : asked.attempt(),
                by.identity(),
                by.name(),
                approves,
                note,
                open.now());
    }
}

package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.Task;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the timeline what became of a run and its steps, within the transaction that makes it so. */
record Telling(Run run, Playbook playbook, Actor by, Instant now, Consumer<Fact> timeline) {

    void began(RunStep step) {
        String again = step.attempt() + step.times() > 1 ? " again" : "";
        tell("step_began", step, "Now" + again + ": " + title(step), "");
    }

    void rests(RunStep step, String note) {
        tell("step_done", step, "Done, and comes again: " + title(step), note);
    }

    void done(RunStep step, String note) {
        tell("step_done", step, "Done: " + title(step), note);
    }

    void chose(RunStep step, Task.Option option, String note) {
        tell("step_done", step, title(step) + " " + option.label(), note);
    }

    void skipped(RunStep step, String why) {
        tell("step_skipped", step, "Skipped: " + title(step), why);
    }

    void failed(RunStep step, String why) {
        tell("step_failed", step, "Failed: " + title(step), why);
    }

    void overridden(RunStep step, String why) {
        tell("step_overridden", step, "Gone on without what " + title(step) + " waits for", why);
    }

    void about(RunStep step, String kind, String what, String note) {
        tell(kind, step, what + ": " + title(step), note);
    }

    void ended(String kind, String what) {
        tell(kind, null, what, "");
    }

    void run(String kind, String what, String note) {
        tell(kind, null, what, note);
    }

    private void tell(String kind, @Nullable RunStep step, String what, String note) {
        String drill = run.mode().isDrill() ? " (drill)" : "";
        String sentence = "Playbook " + playbook.title() + drill + ". " + what + (note.isEmpty() ? "" : " — " + note);
        Map<String, Object> details = new HashMap<>();
        details.put("run", run.runId().toString());
        details.put("playbook", playbook.id().value());
        details.put("drill", run.mode().isDrill());
        if (step != null) {
            details.put("step", step.id().value());
            details.put("attempt", step.attempt());
        }
        if (!note.isEmpty()) {
            details.put("note", note);
        }
        timeline.accept(new Fact("run." + kind, by, now, null, null, run.incident(), sentence, details));
    }

    String title(RunStep step) {
        return "“"
                + (step.isAdded()
                        ? step.addedTitle()
                        : playbook.find(step.id())
                                .map(Step::title)
                                .orElse(step.id().value()))
                + "”";
    }
}

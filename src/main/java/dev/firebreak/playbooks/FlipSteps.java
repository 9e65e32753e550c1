package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.SwitchTarget;
import dev.firebreak.playbooks.definition.Task;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which switch a step that contains is to flip next, until all are flipped or refused. */
final class FlipSteps {

    private FlipSteps() {}

    /** What is to be flipped next; null where the step has ended by that. */
    static @Nullable Todo next(OpenRun open, RunStep step, Step definition, Task.Contain contain) {
        Run run = open.run();
        List<Bound> means = run.bound(step.id());
        if (means.isEmpty()) {
            open.course().failed(step, "no switch of the incident's systems fits");
            return null;
        }
        if (run.mode() == RunMode.SHADOW) {
            open.course().done(step, "a drill: nothing was flipped; meant are " + Naming.of(means));
            return null;
        }
        Bound left = means.stream()
                .filter(bound -> isLeft(run, step, contain, bound))
                .findFirst()
                .orElse(null);
        if (left == null) {
            end(open, step, means);
            return null;
        }
        String reason = Naming.shortened("Playbook " + open.playbook().title() + ": " + definition.title());
        return new Todo.Flip(step.id(), step.attempt(), contain, left, actor(open), new Reason(reason), run.incident());
    }

    private static void end(OpenRun open, RunStep step, List<Bound> means) {
        List<Refused> refused = open.run().refused(step);
        if (refused.isEmpty()) {
            open.course().done(step, "contained " + Naming.of(means));
            return;
        }
        String first =
                refused.getFirst().switchKey() + ": " + refused.getFirst().why();
        String others = refused.size() > 1 ? " (and " + (refused.size() - 1) + " more)" : "";
        open.course()
                .failed(
                        step,
                        Naming.shortened(refused.size() + " of " + means.size() + " not contained: " + first + others));
    }

    /** A whole system is put to where it belongs in one act. */
    private static boolean isLeft(Run run, RunStep step, Task.Contain contain, Bound bound) {
        boolean whole =
                contain.target() instanceof SwitchTarget.Everything || contain.target() instanceof SwitchTarget.OfMode;
        boolean flipped = run.flips(step).stream()
                .anyMatch(flip -> flip.systemKey().equals(bound.systemKey())
                        && (whole || flip.switchKey().equals(bound.switchKey())));
        boolean refused = run.refused(step).stream()
                .anyMatch(each -> whole ? each.systemKey().equals(bound.systemKey()) : each.isOf(bound));
        return !flipped && !refused;
    }

    private static Actor actor(OpenRun open) {
        return new Actor(
                Actor.Kind.PLAYBOOK,
                "run:" + open.run().runId(),
                open.playbook().title(),
                null,
                Actor.Source.PLAYBOOK,
                Set.of(Permission.VIEW, Permission.CONTAIN),
                null);
    }
}

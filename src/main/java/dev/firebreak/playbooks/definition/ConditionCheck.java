package dev.firebreak.playbooks.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether each condition can be understood at its place: it may name only what is known there. */
record ConditionCheck(Playbook playbook, Findings findings) {

    void check() {
        List<Step> before = new ArrayList<>();
        for (int index = 0; index < playbook.steps().size(); index++) {
            Step step = playbook.steps().get(index);
            Conditions here = Conditions.after(List.copyOf(before));
            String path = "steps[" + index + "]";
            check(here, path + ".when", step.when());
            check(
                    here,
                    path + ".repeat.until",
                    step.repeat() == null ? null : step.repeat().until());
            check(here, path + ".wait.until", step.task() instanceof Task.Wait wait ? wait.until() : null);
            before.add(step);
        }
    }

    private void check(Conditions here, String path, @Nullable Condition condition) {
        if (condition != null) {
            here.fault(condition).ifPresent(why -> findings.fault(path, why));
        }
    }
}

package dev.firebreak.playbooks.definition;

import dev.firebreak.base.yaml.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text turned out to be.
 *
 * @param playbook null where anything is wrong
 * @param faults for which it is refused, in the order of the text
 * @param advice for which it is not
 */
public record Reviewed(@Nullable Playbook playbook, List<Fault> faults, List<Fault> advice) {

    public Reviewed {
        faults = List.copyOf(faults);
        advice = List.copyOf(advice);
    }
}

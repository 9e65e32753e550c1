package dev.firebreak.playbooks;

import dev.firebreak.base.yaml.Fault;
import dev.firebreak.playbooks.definition.Playbook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of the library as it was last read.
 *
 * @param source the file's name, or who edited it
 * @param playbook null where the text is refused
 * @param hash which version it is
 * @param faults for which it is refused
 * @param advice for which it is not
 */
public record PlaybookRow(
        String source, @Nullable Playbook playbook, String hash, String text, List<Fault> faults, List<Fault> advice) {

    public PlaybookRow {
        faults = List.copyOf(faults);
        advice = List.copyOf(advice);
    }
}

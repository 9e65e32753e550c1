package dev.firebreak.playbooks.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.base.yaml.Fault;
import dev.firebreak.playbooks.PlaybookRow;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.switches.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A playbook of the library, or a text that is refused.
 *
 * @param id missing where the text is refused
 * @param source the file it comes from
 * @param hash SHA-256 of the text: which version it is
 * @param text the file itself; only where one playbook is asked for
 * @param faults for which it is refused
 * @param advice for which it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaybookAnswer(
        @Nullable String id,
        @Nullable String version,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String owner,
        @Nullable String status,
        @Nullable Integer steps,
        String source,
        String hash,
        @Nullable String text,
        List<FaultAnswer> faults,
        List<FaultAnswer> advice) {

    /**
     * One thing that is wrong.
     *
     * @param line counted from 1; 0 where the text as a whole is meant
     * @param what the part at fault; may be empty
     */
    record FaultAnswer(int line, int column, String what, String why) {
        static List<FaultAnswer> of(List<Fault> faults) {
            return faults.stream()
                    .map(fault -> new FaultAnswer(fault.line(), fault.column(), fault.what(), fault.why()))
                    .toList();
        }
    }

    static PlaybookAnswer brief(PlaybookRow row) {
        return of(row, null);
    }

    static PlaybookAnswer whole(PlaybookRow row) {
        return of(row, row.text());
    }

    private static PlaybookAnswer of(PlaybookRow row, @Nullable String text) {
        Playbook playbook = row.playbook();
        return new PlaybookAnswer(
                playbook == null ? null : playbook.id().value(),
                playbook == null ? null : playbook.version(),
                playbook == null ? null : playbook.title(),
                playbook == null ? null : playbook.summary(),
                playbook == null ? null : playbook.owner(),
                playbook == null ? null : Words.lower(playbook.status()),
                playbook == null ? null : playbook.steps().size(),
                row.source(),
                row.hash(),
                text,
                FaultAnswer.of(row.faults()),
                FaultAnswer.of(row.advice()));
    }
}

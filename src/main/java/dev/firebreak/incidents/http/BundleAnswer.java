package dev.firebreak.incidents.http;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.RestoreState;
import dev.firebreak.switches.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of restoring an incident: one restore for each of its systems, each to be read at its location. */
record BundleAnswer(List<Part> restores) {

    /**
     * The restore of one system.
     *
     * @param state done, or proposed where approvals are asked
     * @param decisionsMissing how many people must still approve
     * @param revision the system's revision that it made, where it is done
     * @param location where it is looked at and decided
     */
    @io.swagger.v3.oas.annotations.media.Schema(name = "BundlePart")
    record Part(
            String id,
            String system,
            String state,
            long decisionsMissing,
            @Nullable Long revision,
            String location) {

        static Part of(RestoreRow row) {
            SystemKey system = row.system();
            return new Part(
                    row.id().toString(),
                    system.value(),
                    Words.lower(row.state()),
                    row.decisionsMissing(),
                    row.revision(),
                    "/api/v1/restores/" + row.id());
        }
    }

    static BundleAnswer of(List<RestoreRow> rows) {
        return new BundleAnswer(rows.stream().map(Part::of).toList());
    }

    boolean isDone() {
        return restores.stream().allMatch(part -> part.state().equals(Words.lower(RestoreState.DONE)));
    }
}

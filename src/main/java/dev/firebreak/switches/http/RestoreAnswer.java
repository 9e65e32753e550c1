package dev.firebreak.switches.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.ScopeJson;
import dev.firebreak.switches.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A restore as the API shows it, proposed or carried out.
 *
 * @param state proposed, done, rejected, lapsed or superseded
 * @param kind ordinary, expiry or emergency
 * @param approvalsNeeded by people other than the proposer
 * @param approvals how many there are
 * @param decisionsMissing how many people must still approve before it is carried out: where a timer asks it is one even if
 *     no approvals by others are needed, and whoever set the timer may be that one
 * @param revision the system's revision that carrying it out made
 * @param awaitsReview whether somebody still has to look at an emergency restore
 */
record RestoreAnswer(
        String id,
        String system,
        String state,
        String kind,
        By by,
        String source,
        String reason,
        int approvalsNeeded,
        long approvals,
        long decisionsMissing,
        Instant proposedAt,
        @Nullable Instant lapsesAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedWhy,
        @Nullable Long revision,
        List<Item> items,
        List<Decision> decisions,
        boolean awaitsReview,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Review review) {

    /**
     * What it does to one flip.
     *
     * @param from the label of the flip's position
     * @param to the label of what a context that says nothing is served afterwards
     * @param release the percentage of traffic that is let go, where the flip does not end
     * @param endAt when it will end by itself, where it does not end now
     */
    record Item(
            String flip,
            @JsonProperty("switch") String switchKey,
            String name,
            String from,
            String to,
            @Schema(ref = "#/components/schemas/Scope") JsonNode scope,
            Instant since,
            String why,
            By flippedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer release,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant endAt) {

        static Item of(RestoreRow.Item item) {
            return new Item(
                    item.flip().toString(),
                    item.switchKey().value(),
                    item.switchName(),
                    item.from(),
                    item.to(),
                    ScopeJson.json(item.scope()),
                    item.since(),
                    item.why(),
                    By.of(item.flippedBy()),
                    item.releaseShare(),
                    item.endAt());
        }
    }

    /** What one person decided: approve or reject. */
    record Decision(
            String person, String decision, @Nullable String reason, Instant at) {

        static Decision of(RestoreRow.Decision decision) {
            return new Decision(
                    decision.name(), decision.approves() ? "approve" : "reject", decision.reason(), decision.at());
        }
    }

    /** Who looked at an emergency restore afterwards. */
    record Review(Instant at, String by, String note) {}

    static RestoreAnswer of(RestoreRow row) {
        RestoreRow.Review review = row.review();
        return new RestoreAnswer(
                row.id().toString(),
                row.system().value(),
                Words.lower(row.state()),
                Words.lower(row.kind()),
                By.of(row.by()),
                Words.lower(row.source()),
                row.reason(),
                row.approvalsNeeded(),
                row.approvals(),
                row.decisionsMissing(),
                row.proposedAt(),
                row.lapsesAt(),
                row.closedAt(),
                row.closedBy(),
                row.closedWhy(),
                row.revision(),
                row.items().stream().map(Item::of).toList(),
                row.decisions().stream().map(Decision::of).toList(),
                row.awaitsReview(),
                review == null ? null : new Review(review.at(), review.by(), review.note()));
    }
}

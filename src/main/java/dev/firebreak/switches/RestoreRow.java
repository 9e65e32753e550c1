package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One restore, proposed or carried out, as screens and programs see it.
 *
 * @param approvalsNeeded by people other than the proposer
 * @param closedWhy why it was rejected or superseded, or null
 * @param revision the system's revision that carrying it out made, or null
 */
public record RestoreRow(
        RestoreId id,
        SystemKey system,
        RestoreState state,
        RestoreKind kind,
        FlipRow.By by,
        Actor.Source source,
        String reason,
        int approvalsNeeded,
        Instant proposedAt,
        @Nullable Instant lapsesAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedWhy,
        @Nullable Long revision,
        List<Item> items,
        List<Decision> decisions,
        @Nullable Review review) {

    /**
     * What it does to one flip, as it was proposed: "from → to, for whom, since when, why".
     *
     * @param from the label of the flip's position
     * @param to the label of what all of the flip's scope is served without the flips that the restore ends
     * @param scope the flip's, before anything of it was let go
     */
    public record Item(
            FlipId flip,
            SwitchKey switchKey,
            String switchName,
            String from,
            String to,
            Scope scope,
            Instant since,
            String why,
            FlipRow.By flippedBy,
            @Nullable Integer releaseShare,
            @Nullable Instant endAt) {}

    /** What one person decided. */
    public record Decision(
            String person,
            String name,
            boolean approves,
            @Nullable String reason,
            Instant at) {}

    /** Who looked at an emergency restore afterwards. */
    public record Review(Instant at, String by, String note) {}

    public long approvals() {
        return decisions.stream().filter(Decision::approves).count();
    }

    /** How many people must still say yes: a timer that asks waits for one even where nobody else needs to approve. */
    public long decisionsMissing() {
        return state == RestoreState.PROPOSED ? Math.max(1, approvalsNeeded - approvals()) : 0;
    }

    /** Whether somebody still has to look at it afterwards. */
    public boolean awaitsReview() {
        return kind == RestoreKind.EMERGENCY && state == RestoreState.DONE && review == null;
    }
}

package dev.firebreak.delivery.ui;

import dev.firebreak.base.Numbers;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.InstanceRow;
import dev.firebreak.switches.CallerWords;
import dev.firebreak.switches.Reach;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What a line of the list says of one instance; equal as long as a reader would see no difference.
 *
 * @param known where its name was read
 * @param token what people call the token that it shows; empty where that is not known
 * @param look of its state: {@code bad}, {@code warn} or {@code neutral}
 * @param exact what it holds, in revisions
 * @param since when it fell behind or was last given the newest, for the browser to count on; empty where that says nothing
 * @param heardAt when it was last heard from
 */
record InstanceLine(
        String id,
        String name,
        String told,
        String known,
        String client,
        String token,
        String served,
        String look,
        String state,
        String detail,
        String exact,
        String since,
        String heardAt) {

    /** A few seconds more or less since it was heard from are not worth a new line. */
    private static final long GRAIN = 5;

    /** @param late from when on being behind is wrong */
    static InstanceLine of(InstanceRow row, long newest, Instant now, Duration late) {
        return new InstanceLine(
                row.id().value(),
                row.name(),
                told(row),
                known(row.knownBy()),
                row.client(),
                row.token() == null ? "" : "token " + row.token(),
                CallerWords.way(row.way()),
                CallerWords.look(row.standing(), isLate(row, late)),
                CallerWords.standing(row.standing()),
                detail(row, newest),
                exact(row, newest),
                row.behind() == null || row.standing() != Reach.Standing.BEHIND ? "" : rounded(now.minus(row.behind())),
                rounded(row.heardAt()));
    }

    private static String rounded(Instant at) {
        long seconds = at.truncatedTo(ChronoUnit.SECONDS).getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, GRAIN)).toString();
    }

    private static boolean isLate(InstanceRow row, Duration late) {
        return row.behind() != null
                && (row.standing() == Reach.Standing.SILENT || row.behind().compareTo(late) >= 0);
    }

    private static String detail(InstanceRow row, long newest) {
        return switch (row.standing()) {
            case CURRENT -> "";
            case BEHIND -> row.holds() == 0 ? "has been given nothing yet" : missing(row, newest);
            case ASKS_EACH_TIME -> "obeys at its next request, has asked for " + switches(row.asks());
            case UNPROVABLE -> "connected through a proxy, which answers in its stead";
            case DISCONNECTED -> "stopped, or on its way back" + was(row, newest);
            case REFUSED -> "gets nothing any more" + was(row, newest);
            case SILENT -> "may not run at all" + was(row, newest);
        };
    }

    private static String was(InstanceRow row, long newest) {
        return row.holds() == 0 || row.holds() >= newest ? "" : ", " + missing(row, newest);
    }

    private static String missing(InstanceRow row, long newest) {
        return Numbers.count(newest - row.holds(), "change behind", "changes behind");
    }

    /** For who wants to know it exactly. */
    private static String exact(InstanceRow row, long newest) {
        return row.holds() == 0
                ? "The newest revision is " + newest
                : "Holds revision " + row.holds() + ", the newest is " + newest;
    }

    private static String switches(int count) {
        return count == 1 ? "1 switch" : Numbers.of(count) + " switches";
    }

    private static String told(InstanceRow row) {
        String name = row.knownBy() == InstanceName.KnownBy.ADDRESS ? "gives no name" : "gives its name";
        return row.mayBeSeveral() ? name + ", may be several" : name;
    }

    private static String known(InstanceName.KnownBy by) {
        return switch (by) {
            case HEADER -> "Named by the header X-Firebreak-Instance";
            case PROVIDER_ID -> "Named by flagd's provider_id";
            case CONTEXT -> "Named by the attribute instance of its context";
            case ADDRESS -> "Known by its address and user agent";
        };
    }

    boolean says(String typed) {
        return (name + " " + client + " " + token + " " + served + " " + state + " " + told)
                .toLowerCase(Locale.ROOT)
                .contains(typed);
    }
}

package dev.firebreak.delivery.ui;

import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.InstanceRow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What a line of the list says of one instance; equal as long as a reader would see no difference.
 *
 * @param look of its state: {@code bad}, {@code warn} or {@code neutral}
 * @param since when it fell behind or was last given the newest, for the browser to count on; empty where that says nothing
 * @param heardAt when it was last heard from
 */
record InstanceLine(
        String id,
        String name,
        String told,
        String client,
        String served,
        String look,
        String state,
        String detail,
        String since,
        String heardAt) {

    /** A few seconds more or less since it was heard from are not worth a new line. */
    private static final long GRAIN = 5;

    /** @param late from when on being behind is wrong */
    static InstanceLine of(InstanceRow row, long newest, Instant now, Duration late) {
        return new InstanceLine(
                row.id().value(),
                row.name(),
                told(row.knownBy()),
                row.client(),
                served(row.way()),
                look(row, late),
                state(row.standing()),
                detail(row, newest),
                row.behind() == null || row.standing() != InstanceRow.Standing.BEHIND
                        ? ""
                        : rounded(now.minus(row.behind())),
                rounded(row.heardAt()));
    }

    private static String rounded(Instant at) {
        long seconds = at.truncatedTo(ChronoUnit.SECONDS).getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, GRAIN)).toString();
    }

    private static String look(InstanceRow row, Duration late) {
        return switch (row.standing()) {
            case BEHIND -> row.behind() != null && row.behind().compareTo(late) >= 0 ? "bad" : "neutral";
            case SILENT -> row.behind() == null ? "neutral" : "bad";
            case UNPROVABLE, DISCONNECTED, REFUSED -> "warn";
            case CURRENT, ASKS_EACH_TIME -> "neutral";
        };
    }

    private static String state(InstanceRow.Standing standing) {
        return switch (standing) {
            case CURRENT -> "has the newest";
            case BEHIND -> "behind";
            case ASKS_EACH_TIME -> "asks each time";
            case UNPROVABLE -> "cannot be confirmed";
            case DISCONNECTED -> "disconnected";
            case REFUSED -> "token revoked";
            case SILENT -> "silent";
        };
    }

    private static String detail(InstanceRow row, long newest) {
        return switch (row.standing()) {
            case CURRENT -> "revision " + row.holds();
            case BEHIND -> "revision " + row.holds() + " of " + newest;
            case ASKS_EACH_TIME -> "obeys at its next request, has asked for " + switches(row.asks());
            case UNPROVABLE -> "connected through a proxy, which answers in its stead";
            case DISCONNECTED -> "stopped, or on its way back; held revision " + row.holds() + " of " + newest;
            case REFUSED -> "gets nothing any more, holds revision " + row.holds() + " of " + newest;
            case SILENT ->
                row.holds() == 0
                        ? "may not run at all"
                        : "may not run at all, held revision " + row.holds() + " of " + newest;
        };
    }

    private static String switches(int count) {
        return count == 1 ? "1 switch" : count + " switches";
    }

    private static String told(InstanceName.KnownBy by) {
        return switch (by) {
            case HEADER -> "named by header";
            case PROVIDER_ID -> "named by provider id";
            case CONTEXT -> "named by context";
            case ADDRESS -> "known by address: may be several";
        };
    }

    private static String served(InstanceRow.Way way) {
        return switch (way) {
            case SYNC -> "flagd stream";
            case EVENTS -> "event stream";
            case FETCHES -> "fetches all";
            case ASKS -> "asks each time";
        };
    }

    boolean says(String typed) {
        return (name + " " + client + " " + served + " " + state + " " + told)
                .toLowerCase(Locale.ROOT)
                .contains(typed);
    }
}

package dev.firebreak.switches.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.RestoreFlips;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks to restore. What is named in one of these ways: flips (with release and bringForward beside or instead), switches,
 * all, or snapshot.
 *
 * @param flips ids of flips to end
 * @param switches keys of switches whose flips all end
 * @param all true to end all flips of the system
 * @param snapshot a revision of the system: all flips made after it end
 * @param release shares of traffic to let go of from flips
 * @param bringForward flips that shall end sooner than they would
 * @param expectedRevision the system's revision that was looked at: refused where it is another one by now
 * @param emergency true to go ahead without the approvals: allowed to people, loud, to be reviewed
 */
record RestoreBody(
        @Nullable List<@Nullable String> flips,
        @Nullable List<@Nullable String> switches,
        @Nullable Boolean all,
        @Nullable Long snapshot,
        @Nullable List<@Nullable ReleaseBody> release,
        @Nullable List<@Nullable BringForwardBody> bringForward,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason,

        @Nullable Long expectedRevision,
        @Nullable Boolean emergency) {

    /** Lets a share (1 to 99 percent) of all traffic go. */
    record ReleaseBody(@Nullable String flip, @Nullable Integer share) {}

    /** Ends a flip sooner. */
    record BringForwardBody(@Nullable String flip, @Nullable String expiresIn) {}

    RestoreFlips command(Actor by, SystemKey system) {
        return new RestoreFlips(
                by, system, what(), Given.reason(reason), expectedRevision, Boolean.TRUE.equals(emergency));
    }

    private RestoreFlips.What what() {
        List<RestoreFlips.What> named = new ArrayList<>();
        if (flips != null || release != null || bringForward != null) {
            named.add(new RestoreFlips.These(changes()));
        }
        if (switches != null) {
            named.add(new RestoreFlips.OfSwitches(keys(switches)));
        }
        if (Boolean.TRUE.equals(all)) {
            named.add(new RestoreFlips.All());
        }
        if (snapshot != null) {
            named.add(new RestoreFlips.BackTo(snapshot));
        }
        if (named.size() != 1) {
            throw new InvalidInput(
                    "flips", "or switches, all or snapshot must say what to restore, in exactly one of these ways");
        }
        return named.getFirst();
    }

    private List<RestoreFlips.Change> changes() {
        List<RestoreFlips.Change> changes = new ArrayList<>();
        orNone(flips).forEach(flip -> changes.add(new RestoreFlips.End(id("flips", flip))));
        orNone(release).forEach(body -> changes.add(released(body)));
        orNone(bringForward).forEach(body -> changes.add(broughtForward(body)));
        return changes;
    }

    private static RestoreFlips.Change released(@Nullable ReleaseBody body) {
        if (body == null || body.share() == null) {
            throw new InvalidInput("release.share", "must be a whole percentage from 1 to 99");
        }
        return new RestoreFlips.Release(id("release.flip", body.flip()), body.share());
    }

    private static RestoreFlips.Change broughtForward(@Nullable BringForwardBody body) {
        Duration in = body == null ? null : Given.duration("bringForward.expiresIn", body.expiresIn());
        if (body == null || in == null) {
            throw new InvalidInput("bringForward.expiresIn", "is needed: 1 minute (PT1M) to 30 days (P30D)");
        }
        return new RestoreFlips.EndIn(id("bringForward.flip", body.flip()), in);
    }

    private static FlipId id(String field, @Nullable String flip) {
        return FlipId.parse(Given.text(field, flip));
    }

    private static Set<SwitchKey> keys(List<@Nullable String> switches) {
        Set<SwitchKey> keys = new LinkedHashSet<>();
        switches.forEach(key -> keys.add(new SwitchKey(Given.text("switches", key))));
        return keys;
    }

    private static <T> List<@Nullable T> orNone(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : list;
    }
}

package dev.firebreak.switches;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.SwitchKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what somebody wants restored into changes of flips that are in force now. */
final class RestorePlan {

    private final Map<SwitchKey, KillSwitch> switches;
    private final Map<FlipId, Flip> inForce;
    private final Instant now;

    RestorePlan(List<KillSwitch> switches, List<Flip> inForce, Instant now) {
        this.switches = switches.stream().collect(Collectors.toMap(KillSwitch::key, Function.identity()));
        this.inForce = new LinkedHashMap<>();
        inForce.forEach(flip -> this.inForce.put(flip.id(), flip));
        this.now = now;
    }

    /**
     * The changes, as whoever decides on them will be shown them.
     *
     * @throws Conflict if there is nothing to restore, or a flip has ended meanwhile
     */
    Set<RestoreRequest.Item> items(RestoreFlips.What what) {
        Set<RestoreRequest.Item> items =
                switch (what) {
                    case RestoreFlips.These these ->
                        these.changes().stream().map(this::item).collect(Collectors.toSet());
                    case RestoreFlips.OfSwitches of -> ends(checked(of.keys()));
                    case RestoreFlips.All all -> ends(switches.keySet());
                    case RestoreFlips.BackTo backTo -> endsAfter(backTo.revision());
                };
        if (items.isEmpty()) {
            throw new Conflict("nothing-to-restore", "Nothing is contained there: there is nothing to restore.");
        }
        return new RestoreWording(switches.values(), inForce.values(), inForce.values()).word(items);
    }

    private Set<SwitchKey> checked(Set<SwitchKey> keys) {
        for (SwitchKey key : keys) {
            if (!switches.containsKey(key)) {
                throw new NotFound("switch", key.value());
            }
        }
        return keys;
    }

    private Set<RestoreRequest.Item> ends(Set<SwitchKey> of) {
        Set<RestoreRequest.Item> items = new LinkedHashSet<>();
        inForce.values().stream()
                .filter(flip -> of.contains(flip.switchKey()))
                .forEach(flip -> items.add(item(flip, null, null)));
        return items;
    }

    private Set<RestoreRequest.Item> endsAfter(long revision) {
        Set<RestoreRequest.Item> items = new LinkedHashSet<>();
        inForce.values().stream()
                .filter(flip -> flip.row().revision() > revision)
                .forEach(flip -> items.add(item(flip, null, null)));
        return items;
    }

    private RestoreRequest.Item item(RestoreFlips.Change change) {
        Flip flip = inForce.get(change.flip());
        if (flip == null) {
            throw new Conflict(
                    "flip-not-in-force", "Flip " + change.flip() + " is not in force on this system (any more).");
        }
        return switch (change) {
            case RestoreFlips.End end -> item(flip, null, null);
            case RestoreFlips.Release release -> item(flip, releasable(flip, release.percent()), null);
            case RestoreFlips.EndIn endIn -> item(flip, null, sooner(flip, now.plus(endIn.in())));
        };
    }

    private static int releasable(Flip flip, int percent) {
        if (flip.share() == 0) {
            throw new InvalidInput(
                    "release", "is for flips of everyone or of a share; this one is chosen by attributes: end it");
        }
        if (percent >= flip.share()) {
            throw new InvalidInput(
                    "release.share", "must be less than the " + flip.share() + " % contained: to let all go, end it");
        }
        return percent;
    }

    private static Instant sooner(Flip flip, Instant end) {
        Instant until = flip.row().expiresAt();
        if (until != null && !end.isBefore(until)) {
            throw new InvalidInput("expiresIn", "must bring the end forward; to contain for longer, contain again");
        }
        return end;
    }

    private RestoreRequest.Item item(Flip flip, @Nullable Integer release, @Nullable Instant endAt) {
        KillSwitch killSwitch = switches.get(flip.switchKey());
        if (killSwitch == null) {
            throw new IllegalStateException("flip " + flip.id() + " has lost its switch");
        }
        return new RestoreRequest.Item(flip.getId(), flip.switchKey().value(), killSwitch.revision(), release, endAt);
    }
}

package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets whoever flipped take that back alone, shortly after, if nobody flipped the switch since. */
@Component
class Undoing {

    private final Ledger ledger;
    private final FlipRepository flips;
    private final RestoreExecution execution;
    private final SwitchSettings settings;
    private final Clock clock;

    Undoing(Ledger ledger, FlipRepository flips, RestoreExecution execution, SwitchSettings settings, Clock clock) {
        this.ledger = ledger;
        this.flips = flips;
        this.execution = execution;
        this.settings = settings;
        this.clock = clock;
    }

    /** The flips must be of one system; they are undone together or not at all. */
    void undo(Actor by, List<FlipId> ids) {
        FlipId first = ids.getFirst();
        SystemKey key = flips.findSystem(first.value())
                .map(SystemKey::new)
                .orElseThrow(() -> new NotFound("flip", first.toString()));
        by.needs(Permission.CONTAIN, key);
        AiSystem system = ledger.lock(key);
        Instant now = Clocks.now(clock);
        List<RestoreRequest.Item> items = ids.stream()
                .distinct()
                .map(this::find)
                .map(flip -> item(by, key, flip, now))
                .toList();
        execution.carryOut(system, items, new RestoreExecution.Order(by, FlipState.UNDONE, "taken back", null, now));
    }

    private Flip find(FlipId id) {
        return flips.findById(id.value()).orElseThrow(() -> new NotFound("flip", id.toString()));
    }

    private RestoreRequest.Item item(Actor by, SystemKey system, Flip flip, Instant now) {
        FlipRow row = flip.row();
        if (!row.system().equals(system) || row.state() != FlipState.IN_FORCE) {
            throw new Conflict("flip-not-in-force", "This flip is not in force any more.");
        }
        if (!row.by().id().equals(by.identity())) {
            throw new Conflict(
                    "not-your-flip", "Only " + row.by().name() + ", who flipped it, may undo this. Others restore it.");
        }
        if (now.isAfter(row.at().plus(settings.undoWithin()))) {
            throw new Conflict("too-late-to-undo", "The time to undo is over: restore it instead.");
        }
        if (flips.existsAfter(system.value(), row.switchKey().value(), row.revision())) {
            throw new Conflict("flipped-since", "The switch was flipped again since: restore it instead.");
        }
        return new RestoreRequest.Item(flip.getId(), row.switchKey().value(), row.revision(), null, null);
    }
}

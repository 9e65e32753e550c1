package dev.firebreak.switches;

import dev.firebreak.base.NotFound;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers questions about flips, restores and modes from the database. */
@Component
class SwitchReading {

    private final Ledger ledger;
    private final FlipRepository flips;
    private final RestoreRepository restores;
    private final ModeRepository modes;

    SwitchReading(Ledger ledger, FlipRepository flips, RestoreRepository restores, ModeRepository modes) {
        this.ledger = ledger;
        this.flips = flips;
        this.restores = restores;
        this.modes = modes;
    }

    FlipRow flip(FlipId id) {
        return flips.findById(id.value()).map(Flip::row).orElseThrow(() -> new NotFound("flip", id.toString()));
    }

    RestoreRow restore(RestoreId id) {
        return restores.findById(id.value()).map(this::row).orElseThrow(() -> new NotFound("restore", id.toString()));
    }

    List<RestoreRow> openRestores() {
        return restores.findOpen().stream().map(this::row).toList();
    }

    List<RestoreRow> unreviewedRestores() {
        return restores.findUnreviewed().stream().map(this::row).toList();
    }

    List<ModeRow> modes(SystemKey system) {
        return modes.findByIdSystemOrderByIdKey(system.value()).stream()
                .map(Mode::row)
                .toList();
    }

    private RestoreRow row(RestoreRequest request) {
        Set<FlipId> ending = request.items().stream()
                .filter(item -> item.releaseShare() == null && item.endAt() == null)
                .map(item -> new FlipId(item.flipId()))
                .collect(Collectors.toCollection(HashSet::new));
        List<RestoreRow.Item> items = request.items().stream()
                .map(item -> item(request.system(), item, ending))
                .sorted(Comparator.comparing(RestoreRow.Item::switchName).thenComparing(RestoreRow.Item::since))
                .toList();
        return request.row(items);
    }

    private RestoreRow.Item item(SystemKey system, RestoreRequest.Item item, Set<FlipId> ending) {
        FlipRow flip = flip(new FlipId(item.flipId()));
        SwitchKey key = new SwitchKey(item.switchKey());
        return ledger.findIfAny(system, key)
                .map(killSwitch -> item(item, flip, killSwitch, ending))
                .orElseGet(() -> item(item, flip, key.value(), flip.position().value(), ""));
    }

    private RestoreRow.Item item(RestoreRequest.Item item, FlipRow flip, KillSwitch killSwitch, Set<FlipId> ending) {
        SwitchDefinition definition = killSwitch.definition();
        String from = label(definition, flip.position());
        SwitchState after =
                killSwitch.state(ledger.rows(flip.system(), killSwitch)).without(ending);
        String to = after.serve(EvaluationContext.EMPTY).position().label();
        return item(item, flip, definition.name(), from, to);
    }

    private static String label(SwitchDefinition definition, PositionKey position) {
        return definition.find(position).map(Position::label).orElse(position.value());
    }

    private static RestoreRow.Item item(RestoreRequest.Item item, FlipRow flip, String name, String from, String to) {
        return new RestoreRow.Item(
                flip.id(),
                flip.switchKey(),
                name,
                from,
                to,
                flip.scope(),
                flip.at(),
                flip.reason(),
                flip.by(),
                item.releaseShare(),
                item.endAt());
    }
}

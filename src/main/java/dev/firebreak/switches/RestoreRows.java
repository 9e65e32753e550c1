package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows restores as "from → to, for whom, since when, why", with a handful of queries however many flips they end. */
@Component
class RestoreRows {
    private final Ledger ledger;
    private final FlipRepository flips;

    RestoreRows(Ledger ledger, FlipRepository flips) {
        this.ledger = ledger;
        this.flips = flips;
    }

    RestoreRow row(RestoreRequest request) {
        Map<SwitchKey, SwitchState> after = statesAfter(request);
        Map<FlipId, FlipRow> rows =
                flips
                        .findAll(request.items().stream()
                                .map(RestoreRequest.Item::flipId)
                                .toList())
                        .stream()
                        .map(Flip::row)
                        .collect(Collectors.toMap(FlipRow::id, Function.identity()));
        List<RestoreRow.Item> items = request.items().stream()
                .map(item -> item(
                        item,
                        Objects.requireNonNull(rows.get(new FlipId(item.flipId()))),
                        after.get(new SwitchKey(item.switchKey()))))
                .sorted(Comparator.comparing(RestoreRow.Item::switchName)
                        .thenComparing(RestoreRow.Item::since)
                        .thenComparing(item -> item.flip().value()))
                .toList();
        return request.row(items);
    }

    /** Each switch as it would stand without the flips that this restore ends. */
    private Map<SwitchKey, SwitchState> statesAfter(RestoreRequest request) {
        SystemKey system = request.system();
        Set<FlipId> ending = request.items().stream()
                .filter(item -> item.releaseShare() == null && item.endAt() == null)
                .map(item -> new FlipId(item.flipId()))
                .collect(Collectors.toSet());
        List<KillSwitch> switches = ledger.find(
                system,
                request.items().stream().map(RestoreRequest.Item::switchKey).collect(Collectors.toSet()));
        Map<SwitchKey, List<Flip>> inForce = ledger.inForce(system, switches);
        return switches.stream().collect(Collectors.toMap(KillSwitch::key, it -> it.state(
                        inForce.getOrDefault(it.key(), List.of()).stream()
                                .map(Flip::row)
                                .toList())
                .without(ending)));
    }

    /** @param after null where the switch is gone by now */
    private static RestoreRow.Item item(RestoreRequest.Item item, FlipRow flip, @Nullable SwitchState after) {
        String position = flip.position().value();
        if (after == null) {
            return item(item, flip, item.switchKey(), position, "");
        }
        SwitchDefinition definition = after.definition();
        Position to = SwitchFacts.deciding(definition, after.inForce().stream(), flip.scope());
        String from = definition.find(flip.position()).map(Position::label).orElse(position);
        return item(item, flip, definition.name(), from, to.label());
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

package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Map<UUID, Flip> ofItems =
                flips
                        .findAll(request.items().stream()
                                .map(RestoreRequest.Item::flipId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Flip::getId, Function.identity()));
        List<RestoreRow.Item> items = worded(request, ofItems.values()).stream()
                .map(item -> item(
                        item, Objects.requireNonNull(ofItems.get(item.flipId())).row()))
                .sorted(Comparator.comparing(RestoreRow.Item::switchName)
                        .thenComparing(RestoreRow.Item::since)
                        .thenComparing(item -> item.flip().value()))
                .toList();
        return request.row(items);
    }

    /** As it was proposed; by what is in force now where an older version wrote it, which kept no words. */
    private Set<RestoreRequest.Item> worded(RestoreRequest request, Collection<Flip> ofItems) {
        Set<RestoreRequest.Item> items = request.items();
        if (items.stream().allMatch(item -> item.toLabel() != null)) {
            return items;
        }
        List<KillSwitch> switches = ledger.find(
                request.system(),
                items.stream().map(RestoreRequest.Item::switchKey).collect(Collectors.toSet()));
        List<Flip> inForce = ledger.inForce(request.system(), switches).values().stream()
                .flatMap(List::stream)
                .toList();
        return new RestoreWording(switches, inForce, ofItems).word(items);
    }

    private static RestoreRow.Item item(RestoreRequest.Item item, FlipRow flip) {
        return new RestoreRow.Item(
                flip.id(),
                new SwitchKey(item.switchKey()),
                Objects.requireNonNull(item.switchName()),
                Objects.requireNonNull(item.fromLabel()),
                Objects.requireNonNull(item.toLabel()),
                ScopeJson.read(Objects.requireNonNull(item.scope())),
                flip.at(),
                flip.reason(),
                flip.by(),
                item.releaseShare(),
                item.endAt());
    }
}

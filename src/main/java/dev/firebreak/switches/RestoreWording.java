package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what a restore does to each flip, "from → to, for whom", by what stays in force on its switch. */
final class RestoreWording {

    private final Map<SwitchKey, SwitchDefinition> definitions;
    private final Map<SwitchKey, List<FlipRow>> inForce;
    private final Map<FlipId, FlipRow> flips;

    /** @param flips those that are restored, in force or not */
    RestoreWording(Collection<KillSwitch> switches, Collection<Flip> inForce, Collection<Flip> flips) {
        this.definitions = switches.stream().collect(Collectors.toMap(KillSwitch::key, KillSwitch::definition));
        this.inForce = inForce.stream().map(Flip::row).collect(Collectors.groupingBy(FlipRow::switchKey));
        this.flips = flips.stream().map(Flip::row).collect(Collectors.toMap(FlipRow::id, Function.identity()));
    }

    Set<RestoreRequest.Item> word(Set<RestoreRequest.Item> items) {
        Set<FlipId> ending = items.stream()
                .filter(RestoreRequest.Item::ends)
                .map(item -> new FlipId(item.flipId()))
                .collect(Collectors.toSet());
        return items.stream().map(item -> word(item, ending)).collect(Collectors.toSet());
    }

    private RestoreRequest.Item word(RestoreRequest.Item item, Set<FlipId> ending) {
        FlipRow flip = Objects.requireNonNull(flips.get(new FlipId(item.flipId())));
        String position = flip.position().value();
        @Nullable SwitchDefinition definition = definitions.get(flip.switchKey());
        if (definition == null) {
            return item.shownAs(item.switchKey(), position, "", flip.scope());
        }
        List<FlipRow> ofSwitch = inForce.getOrDefault(flip.switchKey(), List.of());
        List<FlipRow> staying =
                ofSwitch.stream().filter(other -> !ending.contains(other.id())).toList();
        Position to = Shift.between(definition, ofSwitch, staying, flip.scope()).to();
        String from = definition.find(flip.position()).map(Position::label).orElse(position);
        return item.shownAs(definition.name(), from, to.label(), flip.scope());
    }
}

package dev.firebreak.switches;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.SystemKey;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers questions about flips, restores and modes from the database. */
@Component
class SwitchReading {

    private final RestoreRows rows;
    private final FlipRepository flips;
    private final RestoreRepository restores;
    private final ModeRepository modes;

    SwitchReading(RestoreRows rows, FlipRepository flips, RestoreRepository restores, ModeRepository modes) {
        this.rows = rows;
        this.flips = flips;
        this.restores = restores;
        this.modes = modes;
    }

    FlipRow flip(FlipId id) {
        return flips.findById(id.value()).map(Flip::row).orElseThrow(() -> new NotFound("flip", id.toString()));
    }

    List<FlipRow> flipsOf(Set<IncidentKey> incidents) {
        List<String> keys = incidents.stream().map(IncidentKey::value).sorted().toList();
        return keys.isEmpty()
                ? List.of()
                : flips.findOfIncidents(keys).stream().map(Flip::row).toList();
    }

    RestoreRow restore(RestoreId id) {
        return restores.findById(id.value()).map(rows::row).orElseThrow(() -> new NotFound("restore", id.toString()));
    }

    List<RestoreRow> openRestores() {
        return restores.findOpen().stream().map(rows::row).toList();
    }

    List<RestoreRow> unreviewedRestores() {
        return restores.findUnreviewed().stream().map(rows::row).toList();
    }

    List<ModeRow> modes(SystemKey system) {
        return modes.findByIdSystemOrderByIdKey(system.value()).stream()
                .map(Mode::row)
                .toList();
    }
}

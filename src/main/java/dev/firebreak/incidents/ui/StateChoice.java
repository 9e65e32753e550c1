package dev.firebreak.incidents.ui;

import dev.firebreak.incidents.IncidentState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which states to list.
 *
 * @param key as the address names it
 * @param label as people read it
 */
record StateChoice(String key, String label, Set<IncidentState> states) {

    static final StateChoice ANY = new StateChoice("", "Any state", Set.of());

    private static final List<StateChoice> ALL = all();

    static List<StateChoice> choices() {
        return ALL;
    }

    static Optional<StateChoice> find(String key) {
        return ALL.stream().filter(choice -> choice.key.equals(key)).findFirst();
    }

    private static List<StateChoice> all() {
        List<StateChoice> all = new ArrayList<>();
        all.add(ANY);
        all.add(new StateChoice("open", "Open", states(true)));
        all.add(new StateChoice("ended", "Ended", states(false)));
        for (IncidentState state : IncidentState.values()) {
            all.add(new StateChoice(state.name().toLowerCase(Locale.ROOT), state.label(), Set.of(state)));
        }
        return List.copyOf(all);
    }

    private static Set<IncidentState> states(boolean open) {
        return Arrays.stream(IncidentState.values())
                .filter(state -> state.isOpen() == open)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package dev.firebreak.incidents.ui;

import dev.firebreak.base.Numbers;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an incident may be called that begins with flips: "Refund payment disabled: forged order ids". */
final class ProposedTitle {

    private static final int LONGEST = 200;

    private ProposedTitle() {}

    static String of(Switches switches, List<FlipRow> flips) {
        FlipRow first = flips.getFirst();
        String what = flips.size() == 1 ? one(switches, first) : many(switches, flips);
        String title = first.reasonFollows() ? what : what + ": " + first.reason();
        return title.length() > LONGEST ? title.substring(0, LONGEST - 1) + "…" : title;
    }

    private static String one(Switches switches, FlipRow flip) {
        SystemSnapshot system = switches.find(flip.system());
        SwitchState state = system == null ? null : system.find(flip.switchKey());
        if (state == null) {
            return flip.switchKey() + " " + flip.position();
        }
        String position = state.definition()
                .find(flip.position())
                .map(Position::label)
                .orElse(flip.position().value());
        return state.definition().name() + " " + lower(position);
    }

    private static String many(Switches switches, List<FlipRow> flips) {
        Set<SystemKey> systems = flips.stream().map(FlipRow::system).collect(Collectors.toSet());
        if (systems.size() > 1) {
            return flips.size() + " switches on " + systems.size() + " systems contained";
        }
        SystemSnapshot system = switches.find(flips.getFirst().system());
        String name = name(system, flips.getFirst().system());
        boolean all = system != null
                && flips.stream().map(FlipRow::switchKey).distinct().count()
                        == system.switches().size();
        return all ? name + " stopped" : name + ": " + Numbers.count(flips.size(), "switch", "switches") + " contained";
    }

    private static String name(@Nullable SystemSnapshot system, SystemKey key) {
        return system == null ? key.value() : system.system().name();
    }

    /** "Disabled" in the middle of a sentence; "GPT-5" stays. */
    private static String lower(String label) {
        boolean plain = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return plain ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }
}

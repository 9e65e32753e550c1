package dev.firebreak.delivery.ui;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.ReachSettings;
import dev.firebreak.delivery.Running;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads who runs of a system, as the page of its instances says it. */
@Component
class InstanceLines {

    private final Running running;
    private final Switches switches;
    private final ReachSettings settings;
    private final Clock clock;

    InstanceLines(Running running, Switches switches, ReachSettings settings, Clock clock) {
        this.running = running;
        this.switches = switches;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws dev.firebreak.base.NotFound if there is none */
    SystemRow system(SystemKey system) {
        return switches.system(system).system();
    }

    /** Laggards and silent ones first. */
    List<InstanceLine> of(SystemKey system) {
        SystemSnapshot snapshot = switches.find(system);
        long newest = snapshot == null ? 0 : snapshot.revision();
        Instant now = Clocks.now(clock);
        return running.rows(system).stream()
                .map(row -> InstanceLine.of(row, newest, now, settings.target()))
                .toList();
    }

    /** "6 instances: 1 behind, 1 silent". */
    static String summary(List<InstanceLine> lines) {
        List<String> parts = new ArrayList<>();
        add(parts, lines, "behind");
        add(parts, lines, "cannot be confirmed");
        add(parts, lines, "disconnected");
        add(parts, lines, "token revoked");
        add(parts, lines, "silent");
        add(parts, lines, "has the newest");
        add(parts, lines, "asks each time");
        String count = Numbers.count(lines.size(), "instance", "instances");
        return parts.isEmpty() ? "No instance" : count + ": " + String.join(", ", parts);
    }

    private static void add(List<String> parts, List<InstanceLine> lines, String state) {
        long count = lines.stream().filter(line -> line.state().equals(state)).count();
        if (count > 0) {
            parts.add(Numbers.of(count) + " "
                    + (count == 1
                            ? state
                            : state.replace("has ", "have ")
                                    .replace("asks ", "ask ")
                                    .replace("token ", "tokens ")));
        }
    }
}

package dev.firebreak.switches.ui;

import dev.firebreak.base.ui.Environments;
import dev.firebreak.switches.Switches;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The environments of the systems that are defined; production first. */
@Component
record SystemEnvironments(Switches switches) implements Environments {

    private static final int MOST = 3;

    @Override
    public List<String> names() {
        return switches.systems().stream()
                .map(system -> system.system().environment())
                .distinct()
                .sorted(Comparator.<String, Boolean>comparing(name -> !name.startsWith("prod"))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }
}

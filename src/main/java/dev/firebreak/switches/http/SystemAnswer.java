package dev.firebreak.switches.http;

import dev.firebreak.switches.SystemSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A system as the API shows it.
 *
 * @param expectedInstances how many instances should run, where somebody says so
 * @param revision rises by one with each change of what may be served
 * @param switches how many it has
 * @param contained how many of them have flips in force
 */
record SystemAnswer(
        String key,
        String name,
        String environment,
        String description,
        String owner,
        @Nullable Integer expectedInstances,
        long revision,
        int switches,
        long contained) {

    static SystemAnswer of(SystemSnapshot snapshot) {
        return new SystemAnswer(
                snapshot.key().value(),
                snapshot.system().name(),
                snapshot.system().environment(),
                snapshot.system().description(),
                snapshot.system().owner(),
                snapshot.system().expectedInstances(),
                snapshot.revision(),
                snapshot.switches().size(),
                snapshot.contained());
    }
}

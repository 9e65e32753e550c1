package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;
import org.jspecify.annotations.Nullable;

/**
 * One system as screens and programs see it.
 *
 * @param expectedInstances how many instances should run, or null where nobody says so
 */
public record SystemRow(
        SystemKey key,
        String name,
        String environment,
        String description,
        String owner,
        @Nullable Integer expectedInstances,
        long revision) {

    /** What people say of it. */
    public SystemDetails details() {
        return new SystemDetails(name, environment, description, owner, expectedInstances);
    }
}

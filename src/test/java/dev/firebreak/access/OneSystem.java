package dev.firebreak.access;

import dev.firebreak.base.KnownSystems;
import dev.firebreak.base.SystemKey;
import java.util.List;

/** A console on which nothing is defined but {@code support-production}. */
class OneSystem implements KnownSystems {

    static final SystemKey SUPPORT = new SystemKey("support-production");

    @Override
    public List<SystemKey> all() {
        return List.of(SUPPORT);
    }

    @Override
    public boolean include(SystemKey system) {
        return system.equals(SUPPORT);
    }
}

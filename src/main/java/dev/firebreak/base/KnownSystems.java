package dev.firebreak.base;

import java.util.List;

/** Knows which systems there are, for modules that must not know about switches; answers from memory. */
public interface KnownSystems {

    /** All systems, by key. */
    List<SystemKey> all();

    boolean include(SystemKey system);
}

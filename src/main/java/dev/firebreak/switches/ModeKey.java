package dev.firebreak.switches;

import dev.firebreak.base.Keys;

/** Names a mode of a system. */
public record ModeKey(String value) {

    public ModeKey {
        Keys.check("mode", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

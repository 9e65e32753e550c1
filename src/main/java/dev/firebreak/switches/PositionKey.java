package dev.firebreak.switches;

import dev.firebreak.base.Keys;

/** Names a position of a switch: the variant an application is told. */
public record PositionKey(String value) {

    public PositionKey {
        Keys.check("position", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

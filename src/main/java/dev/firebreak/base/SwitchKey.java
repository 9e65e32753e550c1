package dev.firebreak.base;

/** Names a switch within its system, the same in every environment: it is the flag key an application asks for. */
public record SwitchKey(String value) implements Comparable<SwitchKey> {

    public SwitchKey {
        Keys.check("switch", value);
    }

    @Override
    public int compareTo(SwitchKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

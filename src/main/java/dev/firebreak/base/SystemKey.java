package dev.firebreak.base;

/** Names one AI product in one environment, such as {@code support-production}. */
public record SystemKey(String value) implements Comparable<SystemKey> {

    public SystemKey {
        Keys.check("system", value);
    }

    @Override
    public int compareTo(SystemKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.firebreak.switches;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Texts;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a system; checked, so that every screen can show it.
 *
 * @param expectedInstances how many instances should run, or null where nobody says so
 */
public record SystemDetails(
        String name,
        String environment,
        String description,
        String owner,
        @Nullable Integer expectedInstances) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ENVIRONMENT = 60;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int MOST_INSTANCES = 1_000_000;

    public SystemDetails {
        name = Texts.plain(name);
        environment = Texts.plain(environment);
        description = Texts.plain(description);
        owner = Texts.plain(owner);
        Map<String, String> faults = new TreeMap<>();
        check(faults, "name", name, 1, LONGEST_NAME);
        check(faults, "environment", environment, 1, LONGEST_ENVIRONMENT);
        check(faults, "description", description, 0, LONGEST_DESCRIPTION);
        check(faults, "owner", owner, 0, LONGEST_NAME);
        if (expectedInstances != null && (expectedInstances < 1 || expectedInstances > MOST_INSTANCES)) {
            faults.put("expectedInstances", "must be 1 to " + MOST_INSTANCES + ", or left out");
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    public SystemDetails(String name, String environment, String description, String owner) {
        this(name, environment, description, owner, null);
    }

    /** From a form or a file, where anything can be missing. */
    public static SystemDetails of(
            @Nullable String name, @Nullable String environment, @Nullable String description, @Nullable String owner) {
        return new SystemDetails(text(name), text(environment), text(description), text(owner));
    }

    /** The same with so many instances expected, or none. */
    public SystemDetails expecting(@Nullable Integer instances) {
        return new SystemDetails(name, environment, description, owner, instances);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static void check(Map<String, String> faults, String field, String value, int shortest, int longest) {
        if (value.length() < shortest) {
            faults.put(field, "is needed");
        }
        if (!Texts.isClean(value)) {
            faults.put(field, Texts.RULE);
        }
        if (value.length() > longest) {
            faults.put(field, "must be " + longest + " characters at most, not " + value.length());
        }
    }
}

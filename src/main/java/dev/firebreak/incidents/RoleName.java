package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody does in an incident: one of the usual four, or a team's own, such as {@code legal}. */
public record RoleName(String value) implements Comparable<RoleName> {

    /** First of all: the roles below are checked against it. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public static final RoleName COMMANDER = new RoleName("commander");
    public static final RoleName OPERATIONS = new RoleName("operations");
    public static final RoleName COMMUNICATIONS = new RoleName("communications");
    public static final RoleName SCRIBE = new RoleName("scribe");

    /** Those that every incident offers, in the order of their weight. */
    public static final List<RoleName> USUAL = List.of(COMMANDER, OPERATIONS, COMMUNICATIONS, SCRIBE);

    public RoleName {
        value = value.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput("role", "must be 1 to 40 letters, digits or hyphens, such as commander or legal");
        }
    }

    /** What people read: "Customer support". */
    public String label() {
        String words = value.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The usual ones by their weight, then the others by name. */
    @Override
    public int compareTo(RoleName other) {
        int byWeight = Integer.compare(weight(), other.weight());
        return byWeight == 0 ? value.compareTo(other.value) : byWeight;
    }

    private int weight() {
        int usual = USUAL.indexOf(this);
        return usual < 0 ? USUAL.size() : usual;
    }

    @Override
    public String toString() {
        return value;
    }
}

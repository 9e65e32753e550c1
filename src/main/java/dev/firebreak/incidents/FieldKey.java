package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import java.util.regex.Pattern;

/** Names a field of a team's own, such as {@code ticket}; never changed. */
public record FieldKey(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public FieldKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput(
                    "key", "must be 1 to 40 lower-case letters, digits or underscores, beginning with a letter");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

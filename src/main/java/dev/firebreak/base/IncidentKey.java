package dev.firebreak.base;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names an incident, such as {@code INC-42}, which is the same one as {@code inc-42}; a flip may name one that Firebreak does
 * not know, and that is called as it was typed.
 */
public record IncidentKey(String value) {

    public static final int LONGEST = 40;

    private static final Pattern OWN = Pattern.compile("(?i)inc-[1-9][0-9]*");

    public IncidentKey {
        value = Texts.plain(value);
        if (value.isBlank() || value.length() > LONGEST || !Texts.isClean(value)) {
            throw new InvalidInput("incident", "must be 1 to 40 characters, such as INC-42");
        }
        value = OWN.matcher(value).matches() ? value.toUpperCase(Locale.ROOT) : value;
    }

    @Override
    public String toString() {
        return value;
    }
}

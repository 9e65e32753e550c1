package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of our keys: INC-1, INC-2 and so on. */
final class Keys {

    private static final Pattern FORM = Pattern.compile("INC-([1-9][0-9]{0,17})");

    private Keys() {}

    static IncidentKey of(long number) {
        return new IncidentKey("INC-" + number);
    }

    /** The number in a key; none where it is no key of ours. */
    static OptionalLong number(IncidentKey key) {
        Matcher form = FORM.matcher(key.value());
        return form.matches() ? OptionalLong.of(Long.parseLong(form.group(1))) : OptionalLong.empty();
    }
}

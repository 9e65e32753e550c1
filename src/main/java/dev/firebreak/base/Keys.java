package dev.firebreak.base;

import java.util.regex.Pattern;

/** The one form of keys that every published OFREP client sends unchanged. */
public final class Keys {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private Keys() {}

    /** @throws InvalidInput if the key has another form than {@code [A-Za-z0-9._:-]{1,128}} */
    public static void check(String what, String value) {
        if (!isValid(value)) {
            throw new InvalidInput(
                    what,
                    "must be 1 to 128 letters, digits, dots, underscores, colons or hyphens, not \"" + shown(value)
                            + "\"");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    private static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}

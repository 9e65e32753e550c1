package dev.firebreak.base.markdown;

import java.util.regex.Pattern;

/** Which addresses a text may lead to. */
final class Addresses {
    private static final Pattern FOLLOWED =
            Pattern.compile("(?i:https?://[^\\s\\\\/?#<>\"][^\\s\\\\<>\"]{0,1999}|mailto:[^\\s\\\\<>\":]{1,500})");
    private static final Pattern INSIDE = Pattern.compile("[\\w-][\\w.~/?=&%#+-]{0,500}");

    private Addresses() {}

    /** Whether it is a whole address of the web or of a mailbox: all that a stranger's text may lead to. */
    static boolean mayBeFollowed(String address) {
        return FOLLOWED.matcher(address).matches();
    }

    /** Whether it is a place of the console, relative to its root: only the console itself makes these. */
    static boolean isInside(String address) {
        return INSIDE.matcher(address).matches();
    }

    /** Whether the address of a rendered link is one of both. */
    static boolean isKept(String address) {
        return mayBeFollowed(address) || isInside(address);
    }
}

package dev.firebreak.delivery;

import dev.firebreak.base.Texts;

/**
 * How a running instance is told from others that use the same token.
 *
 * @param value what it calls itself, or its address and user agent
 * @param by where that was read
 */
public record InstanceName(String value, KnownBy by) {

    private static final int LONGEST = 128;

    /** Where a name was read: the first of these that there is. */
    public enum KnownBy {
        /** The header, or the gRPC metadata, {@code X-Firebreak-Instance}. */
        HEADER,
        /** The {@code provider_id} of a flagd client. */
        PROVIDER_ID,
        /** The attribute {@code instance} of the evaluation context. */
        CONTEXT,
        /** Its address and user agent, which several may share. */
        ADDRESS
    }

    /** A name that is too long keeps its beginning, and what people could not see is left out. */
    public InstanceName {
        value = shown(value);
    }

    /** Whether more than one running instance may go by this name. */
    public boolean mayBeSeveral() {
        return by == KnownBy.ADDRESS;
    }

    private static String shown(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /** What nearly every name is; each evaluation passes here. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST || text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char each = text.charAt(at);
            if (each < ' ' || each > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder shown = new StringBuilder();
        Texts.plain(text)
                .strip()
                .codePoints()
                .filter(each -> !Character.isISOControl(each) && Character.getType(each) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(shown::appendCodePoint);
        return shown.isEmpty() ? "nameless" : shown.toString();
    }
}

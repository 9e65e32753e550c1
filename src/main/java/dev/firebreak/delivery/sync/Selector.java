package dev.firebreak.delivery.sync;

import org.jspecify.annotations.Nullable;

/**
 * What a flagd client selects: {@code flagSetId=<system>}, and where its token may stand here {@code ,token=<token>}.
 * Never shown, never logged.
 */
record Selector(@Nullable String flagSetId, @Nullable String token) {

    static final String RULE = "The selector must be \"flagSetId=<system>\", or left out.";

    private static final Selector ALL = new Selector(null, null);
    private static final String FLAG_SET = "flagSetId=";
    private static final String TOKEN = "token=";

    /** @throws Turned if it says anything else */
    static Selector parse(@Nullable String text) {
        Selector found = ALL;
        if (text == null || text.isBlank()) {
            return found;
        }
        for (String part : text.split(",", -1)) {
            found = found.with(part.strip());
        }
        return found;
    }

    private Selector with(String part) {
        if (part.startsWith(FLAG_SET) && flagSetId == null) {
            return new Selector(part.substring(FLAG_SET.length()), token);
        }
        if (part.startsWith(TOKEN) && token == null) {
            return new Selector(flagSetId, part.substring(TOKEN.length()));
        }
        throw Turned.wrongSelector();
    }

    /** It may hold a secret. */
    @Override
    public String toString() {
        return "Selector";
    }
}

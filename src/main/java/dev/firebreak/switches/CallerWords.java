package dev.firebreak.switches;

/** How an instance gets its values and whether it obeys, in plain words. */
public final class CallerWords {

    private CallerWords() {}

    public static String way(Reach.Way way) {
        return switch (way) {
            case SYNC -> "values are pushed to it";
            case EVENTS -> "told at once, then fetches";
            case FETCHES -> "fetches from time to time";
            case ASKS -> "holds no values";
        };
    }

    public static String standing(Reach.Standing standing) {
        return switch (standing) {
            case CURRENT -> "has the newest";
            case BEHIND -> "behind";
            case ASKS_EACH_TIME -> "asks each time";
            case UNPROVABLE -> "cannot be confirmed";
            case DISCONNECTED -> "disconnected";
            case REFUSED -> "token revoked";
            case SILENT -> "silent";
        };
    }

    /** @param late whether it lags for longer than is aimed at */
    public static String look(Reach.Standing standing, boolean late) {
        return switch (standing) {
            case BEHIND, SILENT -> late ? "bad" : "neutral";
            case UNPROVABLE, DISCONNECTED, REFUSED -> "warn";
            case CURRENT, ASKS_EACH_TIME -> "neutral";
        };
    }
}

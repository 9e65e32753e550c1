package dev.firebreak.base;

/** Why something was done: always there, 1 to 500 characters. */
public record Reason(String value) {

    private static final int LONGEST = 500;

    public Reason {
        value = Texts.plain(value).strip();
        if (value.isEmpty()) {
            throw new InvalidInput("reason", "is needed: say in a few words why");
        }
        if (value.length() > LONGEST) {
            throw new InvalidInput("reason", "must be 500 characters at most, not " + value.length());
        }
        if (!Texts.isClean(value)) {
            throw new InvalidInput("reason", Texts.RULE);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

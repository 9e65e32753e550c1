package dev.firebreak.base;

/** Names an incident, such as {@code INC-42}; a flip may name one that Firebreak does not know. */
public record IncidentKey(String value) {

    public static final int LONGEST = 40;

    public IncidentKey {
        value = Texts.plain(value);
        if (value.isBlank() || value.length() > LONGEST || !Texts.isClean(value)) {
            throw new InvalidInput("incident", "must be 1 to 40 characters, such as INC-42");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

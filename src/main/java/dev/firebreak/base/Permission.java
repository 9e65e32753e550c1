package dev.firebreak.base;

/** What somebody may do; roles and token scopes are sets of these. */
public enum Permission {
    VIEW("see this"),
    CONTAIN("contain"),
    RESTORE("restore or approve"),
    RESPOND("respond to incidents"),
    ADMINISTER("administer");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** What it allows, as the end of the sentence "you may not …". */
    public String words() {
        return words;
    }
}

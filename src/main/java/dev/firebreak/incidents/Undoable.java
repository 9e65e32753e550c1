package dev.firebreak.incidents;

/** Whether what the system did can be taken back. */
public enum Undoable {
    YES("can be undone"),
    NO("cannot be undone"),
    PARTLY("can be undone in part"),
    UNKNOWN("not known whether it can be undone");

    private final String words;

    Undoable(String words) {
        this.words = words;
    }

    /** What people read. */
    public String words() {
        return words;
    }
}

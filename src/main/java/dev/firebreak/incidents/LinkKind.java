package dev.firebreak.incidents;

/** How an incident relates to another, said from its own side. */
public enum LinkKind {
    CAUSED_BY("Caused by"),
    CAUSES("Causes"),
    DUPLICATE_OF("Duplicate of"),
    DUPLICATED_BY("Duplicated by"),
    RELATED_TO("Related to"),
    FOLLOWS("Follows"),
    FOLLOWED_BY("Followed by"),
    /** It was part of the other. */
    SPLIT_FROM("Split off from"),
    SPLIT_INTO("Split off into"),
    /** It goes on in the other. */
    MERGED_INTO("Goes on in"),
    MERGED_FROM("Merged in");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    /** What people read before the other's key. */
    public String label() {
        return label;
    }

    /** The same, said from the other's side. */
    public LinkKind inverse() {
        return switch (this) {
            case CAUSED_BY -> CAUSES;
            case CAUSES -> CAUSED_BY;
            case DUPLICATE_OF -> DUPLICATED_BY;
            case DUPLICATED_BY -> DUPLICATE_OF;
            case RELATED_TO -> RELATED_TO;
            case FOLLOWS -> FOLLOWED_BY;
            case FOLLOWED_BY -> FOLLOWS;
            case SPLIT_FROM -> SPLIT_INTO;
            case SPLIT_INTO -> SPLIT_FROM;
            case MERGED_INTO -> MERGED_FROM;
            case MERGED_FROM -> MERGED_INTO;
        };
    }

    /** Whether somebody may say it; else it comes of an act of its own. */
    public boolean isSaid() {
        return switch (this) {
            case CAUSED_BY, CAUSES, DUPLICATE_OF, DUPLICATED_BY, RELATED_TO, FOLLOWS, FOLLOWED_BY -> true;
            case SPLIT_FROM, SPLIT_INTO, MERGED_INTO, MERGED_FROM -> false;
        };
    }

    /** Of the two ways to say the same, the one that is kept. */
    boolean isKept() {
        return switch (this) {
            case CAUSED_BY, DUPLICATE_OF, RELATED_TO, FOLLOWS, SPLIT_FROM, MERGED_INTO -> true;
            case CAUSES, DUPLICATED_BY, FOLLOWED_BY, SPLIT_INTO, MERGED_FROM -> false;
        };
    }
}

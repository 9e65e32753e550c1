package dev.firebreak.timeline;

/** Which way a page is read, and the words for it in SQL. */
enum Reading {
    OLDEST_FIRST("asc", ">", "<", Long.MAX_VALUE),
    NEWEST_FIRST("desc", "<", ">", -1);

    private final String order;
    private final String beyond;
    private final String within;
    private final long end;

    Reading(String order, String beyond, String within, long end) {
        this.order = order;
        this.beyond = beyond;
        this.within = within;
        this.end = end;
    }

    String order() {
        return order;
    }

    /** Compares with where the page before ended. */
    String beyond() {
        return beyond;
    }

    /** Compares with {@link #end()}. */
    String within() {
        return within;
    }

    /** No entry has this number, and none is past it. */
    long end() {
        return end;
    }
}

package dev.firebreak.delivery;

/** How often the newest was fetched under one name: with several pages that are told to, only as many prove that all have it. */
final class Fetches {

    private long newest;
    private int times;
    private long byAll;

    /** @param pages how many are told to fetch */
    synchronized void add(long revision, long pages) {
        if (revision > newest) {
            newest = revision;
            times = 1;
        } else if (revision == newest) {
            times++;
        }
        left(pages);
    }

    /** So many are left. */
    synchronized void left(long pages) {
        if (times > 0 && times >= pages) {
            byAll = newest;
        }
    }

    /** The revision that each of them has fetched. */
    synchronized long byAll() {
        return byAll;
    }
}

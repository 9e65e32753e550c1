package dev.firebreak.delivery;

/**
 * Whether a process that was pushed to may still stand somewhere with what it holds: until it ends its stream itself. A
 * stream that the console gave up, or that ended with a console, tells nothing of the process at its other end. All times
 * are of the ticker.
 */
final class PushedTo {

    private long last = Long.MIN_VALUE;
    private long left = Long.MIN_VALUE;
    private int givenUp;

    /** A stream was opened: by one of those that had been given up, or in its place. */
    synchronized void begun(long at) {
        last = Math.max(last, at);
        givenUp = Math.max(0, givenUp - 1);
    }

    synchronized void ended(long at, boolean byItself) {
        if (!byItself) {
            givenUp++;
        }
        if (givenUp > 0) {
            last = Math.max(last, at);
        } else {
            left = Math.max(left, at);
        }
    }

    /** What another node, or this one before it was restarted, knew at that moment. */
    synchronized void learn(long at, boolean stood) {
        if (stood) {
            last = Math.max(last, at);
        } else {
            left = Math.max(left, at);
        }
    }

    synchronized boolean stands() {
        return last > left;
    }

    /** When it is last known to have had a stream. */
    synchronized long lastAt() {
        return last;
    }
}

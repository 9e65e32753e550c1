package dev.firebreak.delivery;

/** Whether an instance is there, as far as that is known; all times are of the ticker. */
final class Presence {

    /** How its stream, or the last of these, stands. */
    enum Stage {
        /** It has one, or never had. */
        THERE,
        /** It ended, and nobody knows whether the process at its other end did too: it may be on its way back. */
        ENDED,
        /** A page ended it: it was closed, unless it is cut off and soon back. */
        LEAVING,
        /** The process said that it goes, or has not come back since it seemed to. */
        LEFT
    }

    private long heardAt;
    private long awaitedUntil;
    private Stage stage = Stage.THERE;

    Presence(long heard) {
        this.heardAt = heard;
        this.awaitedUntil = heard;
    }

    synchronized void heard(long at) {
        heardAt = at;
        stage = Stage.THERE;
    }

    synchronized void became(Stage now) {
        stage = now;
    }

    /** What somebody else knew at that moment. */
    synchronized void learned(long at, Stage then) {
        if (at > heardAt) {
            heardAt = at;
            stage = Stage.THERE;
        }
        if (then != Stage.THERE && at >= heardAt) {
            stage = then;
        }
    }

    /** The console that it was connected to is gone: it is waited for as long as it may take to find another way. */
    synchronized void awaited(long until) {
        awaitedUntil = until;
    }

    /** It had a stream to a console that is gone. */
    synchronized void orphaned() {
        if (stage == Stage.THERE) {
            stage = Stage.ENDED;
        }
    }

    synchronized boolean isAwaited(long now) {
        return now <= awaitedUntil;
    }

    /** When it was last heard from. */
    synchronized long heardAt() {
        return heardAt;
    }

    synchronized Stage stage() {
        return stage;
    }

    /** Its last stream ended and nothing has been heard from it since. */
    boolean isDisconnected() {
        return stage() != Stage.THERE;
    }

    boolean isLeaving() {
        return stage() == Stage.LEAVING;
    }

    boolean hasLeft() {
        return stage() == Stage.LEFT;
    }
}

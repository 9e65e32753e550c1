package dev.firebreak.delivery;

/** A stream through which an instance is told of changes, while it is open. Safe for use by several threads. */
public final class OpenStream implements AutoCloseable {

    /** What a stream can tell of the other side. */
    public enum Kind {
        /** Events for browsers (OFREP): that something was written says nothing; the client asks again by itself. */
        EVENTS,
        /** flagd's sync: the client answers each ping that follows what was written. */
        SYNC,
        /** flagd's sync through a proxy, which answers pings in the client's stead: what arrives is never proven. */
        RELAYED
    }

    private final Instance instance;
    private final Kind kind;

    OpenStream(Instance instance, Kind kind) {
        this.instance = instance;
        this.kind = kind;
    }

    public Instance instance() {
        return instance;
    }

    Kind kind() {
        return kind;
    }

    /** This revision was written to it; that proves nothing yet. */
    public void sent(long revision) {
        instance.sent(revision);
    }

    /** The other side answered something: it runs. */
    public void heard() {
        instance.heard();
    }

    /** The other side answered after it had received everything up to this revision. */
    public void delivered(long revision) {
        instance.delivered(revision);
    }

    /** The other side said that it goes, which it can only while it runs. */
    public void left() {
        instance.closed(this, true);
    }

    /** It was given up, or nobody knows who ended it, and whether the other side still runs. */
    @Override
    public void close() {
        instance.closed(this, false);
    }
}

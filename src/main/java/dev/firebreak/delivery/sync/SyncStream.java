package dev.firebreak.delivery.sync;

import dev.firebreak.base.Ticker;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.Follower;
import dev.firebreak.delivery.OpenStream;
import dev.firebreak.delivery.StreamTally;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One client that follows a system. Of what it has not taken yet only the newest is kept, never a queue. Everything but
 * being told of changes happens on its connection's thread.
 */
final class SyncStream implements Follower {

    private static final long TAKES = -1;

    private final SyncCall call;
    private final OpenStream reach;
    private final SyncMessages messages;
    private final Ticker ticker;
    private final StreamTally tally;
    private final AtomicReference<@Nullable SyncMessage> newest = new AtomicReference<>();
    private final long openedAt;
    private long written;
    private boolean ended;

    /** In nanoseconds since it was opened, or that it takes whatever is written. */
    private volatile long refusesSince = TAKES;

    SyncStream(SyncCall call, OpenStream reach, SyncMessages messages, Ticker ticker, StreamTally tally) {
        this.call = call;
        this.reach = reach;
        this.messages = messages;
        this.ticker = ticker;
        this.tally = tally;
        this.openedAt = ticker.nanos();
    }

    Caller caller() {
        return call.caller();
    }

    @Override
    public void changed(SystemSnapshot system) {
        offer(messages.of(system));
    }

    @Override
    public void repeated(SystemSnapshot system) {
        offer(messages.of(system));
    }

    @Override
    public void gone() {
        end(Turned.unknownSystem());
    }

    void offer(SyncMessage message) {
        newest.accumulateAndGet(message, SyncStream::newer);
        call.connection().run(this::write);
    }

    /** Writes the newest if there is one and the client takes it; called again as soon as it takes more. */
    void write() {
        if (ended || newest.get() == null) {
            return;
        }
        if (!call.answers().isReady()) {
            refusesSince = refusesSince == TAKES ? open() : refusesSince;
            return;
        }
        refusesSince = TAKES;
        SyncMessage message = newest.getAndSet(null);
        if (message == null || message.revision() < written) {
            return;
        }
        written = message.revision();
        call.answers().onNext(message.pushed());
        reach.sent(written);
        tally.sent();
        call.connection().prove(this, written);
    }

    /** Whether it has not taken what is to be written to it for so long. */
    boolean refusesFor(Duration time) {
        long since = refusesSince;
        return since != TAKES && open() - since >= time.toNanos();
    }

    /** The other end of the connection answered a ping. */
    void heard() {
        if (call.way() == SyncCall.Way.DIRECT) {
            reach.heard();
        }
    }

    /** The other end of the connection answered a ping that followed this revision. */
    void delivered(long revision) {
        if (call.way() == SyncCall.Way.DIRECT) {
            reach.delivered(revision);
        }
    }

    /** Ends it though its client has left it open. */
    void cutOff(StreamTally.Cut cause) {
        end(cause == StreamTally.Cut.STALLED ? Turned.stalled() : Turned.revoked(), () -> tally.cut(cause));
    }

    void end(Turned why) {
        end(why, () -> {});
    }

    /** With a sentence for the client; if even that is not taken, the whole connection goes. */
    private void end(Turned why, Runnable first) {
        call.connection().run(() -> {
            if (!ended) {
                first.run();
                finish();
                reach.close();
                call.answers().onError(why.asStatus());
                call.connection().closeUnlessTaken();
            }
        });
    }

    /**
     * Its client ended it, its time was over, or its connection has broken off: only who says good-bye has surely gone by
     * itself. All else may be a proxy that fell out, or a process that stands still.
     */
    void ended() {
        if (ended) {
            return;
        }
        finish();
        if (call.way() == SyncCall.Way.DIRECT && call.connection().isLeft()) {
            reach.left();
        } else {
            reach.close();
        }
    }

    private void finish() {
        ended = true;
        newest.set(null);
        refusesSince = TAKES;
        call.connection().remove(this);
    }

    private long open() {
        return ticker.nanos() - openedAt;
    }

    private static @Nullable SyncMessage newer(@Nullable SyncMessage one, @Nullable SyncMessage other) {
        return one != null && other != null && one.isNewerThan(other) ? one : other;
    }
}

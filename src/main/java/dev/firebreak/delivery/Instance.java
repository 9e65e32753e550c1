package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One running process of a system, as far as it can be told from others: what it was given and when it was last heard from.
 * What it was given is one revision, since who gets anything new gets everything; for questions for one switch at a time it
 * is one for each of these.
 */
public final class Instance {

    /** Is told when an instance has been given something newer. */
    interface Witness {

        /** It holds everything up to {@code now}, and had not what came after {@code before}; since when, by the ticker. */
        void holds(Instance instance, long before, long now, long at);

        /** The same of one switch that it asked for. */
        void asked(Instance instance, SwitchKey key, long before, long now);

        /** It turned out to hold no values: it only asks for each when it needs it. */
        void holdsNoMore(Instance instance);
    }

    private final InstanceId id;
    private final Ticker ticker;
    private final Witness witness;
    private final ReachSettings settings;
    private final long firstHeard;
    private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();
    private final Map<SwitchKey, AtomicLong> asked = new ConcurrentHashMap<>();
    private final AtomicLong holds = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final Fetches fetches = new Fetches();
    private final PushedTo pushedTo = new PushedTo();
    private volatile Caller caller;
    private volatile long heardAt;
    private volatile long holdsSince;
    private volatile long fetchedAt;
    private volatile boolean holder;
    private volatile boolean ended;
    private volatile OpenStream.@Nullable Kind lastKind;

    /**
     * @param heard when it was heard from, by the ticker
     */
    Instance(Caller caller, Ticker ticker, Witness witness, long heard, ReachSettings settings) {
        this.id = InstanceId.of(caller);
        this.caller = caller;
        this.ticker = ticker;
        this.witness = witness;
        this.settings = settings;
        this.firstHeard = heard;
        this.heardAt = heard;
        this.fetchedAt = heard;
    }

    public InstanceId id() {
        return id;
    }

    public Caller caller() {
        return caller;
    }

    /** It was answered for one switch, from this revision. */
    public void asked(SwitchKey key, long revision) {
        heard();
        if (holder && !isConnectedOrPushedTo() && isLongAgo(fetchedAt, settings.liveFor())) {
            // Whoever fetched everything once and asks for single switches since holds nothing any more.
            holder = false;
            witness.holdsNoMore(this);
        }
        AtomicLong mark = asked.get(key);
        if (mark == null) {
            mark = asked.computeIfAbsent(key, same -> new AtomicLong());
        }
        long before = raise(mark, revision);
        if (before < revision) {
            witness.asked(this, key, before, revision);
        }
    }

    /** It fetched everything, or was told that it has it, at this revision. */
    public void fetched(long revision) {
        heard();
        fetchedAt = heardAt;
        holder = true;
        fetches.add(revision, pages());
        raiseToProven();
    }

    /** Opens a stream to it; close it when it ends. */
    public OpenStream open(OpenStream.Kind kind) {
        heard();
        fetchedAt = heardAt;
        holder = true;
        OpenStream stream = new OpenStream(this, kind);
        streams.add(stream);
        if (kind != OpenStream.Kind.EVENTS) {
            pushedTo.begun(heardAt);
        }
        return stream;
    }

    void heard() {
        heardAt = ticker.nanos();
        ended = false;
    }

    void sent(long revision) {
        raise(sent, revision);
    }

    /** Several processes may go by one name: what the one that lags has is what is proven. */
    void delivered() {
        heard();
        raiseToProven();
    }

    /**
     * What is pushed proves itself; who fetches has what has been fetched as often as there are pages that are told to,
     * since these may be several processes. Without a stream a fetch is enough, unless the process that was pushed to may
     * still stand somewhere: somebody else may ask under its name.
     */
    private void raiseToProven() {
        long proven = streams.stream()
                .mapToLong(stream -> stream.kind() == OpenStream.Kind.EVENTS ? fetches.byAll() : stream.delivered())
                .min()
                .orElseGet(() -> isPushedTo() ? 0 : fetches.byAll());
        raiseHolds(proven, heardAt);
    }

    /**
     * Until now it was connected.
     *
     * @param byItself whether it ended the stream, so that it does not stand still with what it holds
     */
    void closed(OpenStream stream, boolean byItself) {
        if (!streams.remove(stream)) {
            return;
        }
        if (stream.kind() != OpenStream.Kind.EVENTS) {
            pushedTo.ended(ticker.nanos(), byItself);
        }
        if (stream.kind() != OpenStream.Kind.SYNC) {
            heard();
        }
        fetchedAt = heardAt;
        lastKind = stream.kind();
        ended = streams.isEmpty();
        fetches.left(pages());
        raiseToProven();
    }

    /** What it holds was pushed to it, whether it is connected now or not: only a stream can prove more. */
    boolean isPushedTo() {
        return hasStream(OpenStream.Kind.SYNC)
                || isRelayed()
                || (pushedTo.stands() && !isLongAgo(pushedTo.lastAt(), settings.forgetAfter()));
    }

    /** Its last stream ended and nothing has been heard from it since: it stopped, or is on its way back. */
    boolean isDisconnected() {
        return ended;
    }

    /** By what it was told last, where that was a stream. */
    OpenStream.@Nullable Kind lastKind() {
        return lastKind;
    }

    /** What it asks for is no proof: another process may have asked under its name. */
    private boolean isConnectedOrPushedTo() {
        return !streams.isEmpty() || isPushedTo();
    }

    private boolean isLongAgo(long then, Duration time) {
        return heardAt - then > time.toNanos();
    }

    private void raiseHolds(long revision, long at) {
        long before = raise(holds, revision);
        if (before < revision) {
            holdsSince = at;
            witness.holds(this, before, revision, at);
        }
    }

    /** What it was before. */
    private static long raise(AtomicLong mark, long revision) {
        long before = mark.get();
        while (before < revision && !mark.compareAndSet(before, revision)) {
            before = mark.get();
        }
        return before;
    }

    /** Tells what is new of its client. */
    void known(Caller newer) {
        if (!newer.client().isEmpty() && !newer.client().equals(caller.client())) {
            caller = newer;
        }
    }

    /** Whether it keeps values, and so has to be told; others obey at their next request. */
    public boolean isHolder() {
        return holder;
    }

    /** Whether it has been given anything yet: how it gets its values is not known before. */
    boolean wasAnswered() {
        return holder || !asked.isEmpty();
    }

    public boolean hasAsked(SwitchKey key) {
        return asked.containsKey(key);
    }

    /** Whether it has been given this revision of this switch. */
    boolean has(SwitchKey key, long revision) {
        if (holder && holds.get() >= revision) {
            return true;
        }
        if (isConnectedOrPushedTo()) {
            return false;
        }
        AtomicLong mark = asked.get(key);
        return mark != null && mark.get() >= revision;
    }

    Set<SwitchKey> asked() {
        return asked.keySet();
    }

    /** What another node, or this one before it was restarted, knew of it. */
    void learn(KeptInstances.Way way, long revision, long since, long heard) {
        if (heard > heardAt) {
            ended = false;
            heardAt = heard;
        }
        if (way == KeptInstances.Way.ASKS) {
            return;
        }
        pushedTo.learn(heard, way == KeptInstances.Way.PUSHED);
        if (!holder
                && (asked.isEmpty() || heard - fetchedAt > settings.liveFor().toNanos())) {
            fetchedAt = heard;
            holder = true;
        }
        raiseHolds(revision, since);
    }

    /** Everything up to this revision was given to it. */
    public long holds() {
        return holds.get();
    }

    /** Since when it has held that, by the ticker. */
    long holdsSince() {
        return holdsSince;
    }

    public long sent() {
        return sent.get();
    }

    public int streams() {
        return streams.size();
    }

    /** When it was last heard from, by the ticker. */
    long heardAt() {
        return heardAt;
    }

    /** The last sign of life; a stream whose other end says nothing of itself is one while it is open. */
    long lastSign(long now) {
        return hasStream(OpenStream.Kind.EVENTS) || isRelayed() ? now : heardAt;
    }

    /** Whether nothing can be proven of it: a proxy answers in its stead. */
    boolean isRelayed() {
        return hasStream(OpenStream.Kind.RELAYED);
    }

    long firstHeard() {
        return firstHeard;
    }

    boolean hasStream(OpenStream.Kind kind) {
        return streams.stream().anyMatch(stream -> stream.kind() == kind);
    }

    private long pages() {
        return streams.stream()
                .filter(stream -> stream.kind() == OpenStream.Kind.EVENTS)
                .count();
    }
}

package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.Ticker;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One running process of a system, as far as it can be told from others: what it was given and when it was last heard from.
 * What it was given is one revision, since who gets anything new gets everything; for questions for one switch at a time it
 * is one for each of these. A process that is pushed to is known by its stream, and proven by nothing else: names are given
 * by people, and another process may ask under the same.
 */
public final class Instance {

    /** How it comes by its values. */
    enum Supply {
        /** It asks, and goes by its name. */
        ASKED,
        /** They are pushed to it over one stream, by which it goes until that ends. */
        PUSHED
    }

    private final InstanceId id;
    private final Supply supply;
    private final Ticker ticker;
    private final Witness witness;
    private final Duration liveFor;
    private final long firstHeard;
    private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();
    private final Questions asked = new Questions();
    private final HighMark holds = new HighMark();
    private final HighMark sent = new HighMark();
    private final Fetches fetches = new Fetches();
    private final Presence presence;
    private final Lineage lineage = new Lineage();
    private volatile Caller caller;
    private volatile long holdsSince;
    private volatile long fetchedAt;
    private volatile boolean holder;
    private volatile boolean heardHere;
    private volatile OpenStream.@Nullable Kind lastKind;

    /**
     * @param heard when it was heard from, by the ticker
     * @param liveFor for how long whoever fetched everything once, has no stream and asks for single switches since is
     *     taken to hold what it fetched
     */
    Instance(
            InstanceId id, Supply supply, Caller caller, Ticker ticker, Witness witness, long heard, Duration liveFor) {
        this.id = id;
        this.supply = supply;
        this.caller = caller;
        this.ticker = ticker;
        this.witness = witness;
        this.liveFor = liveFor;
        this.firstHeard = heard;
        this.presence = new Presence(heard);
        this.fetchedAt = heard;
        this.holder = supply == Supply.PUSHED;
    }

    public InstanceId id() {
        return id;
    }

    public Caller caller() {
        return caller;
    }

    Presence presence() {
        return presence;
    }

    Lineage lineage() {
        return lineage;
    }

    boolean isPushedTo() {
        return supply == Supply.PUSHED;
    }

    /** It was answered for one switch, from this revision. */
    public void asked(SwitchKey key, long revision) {
        heard();
        if (holder && streams.isEmpty() && presence.heardAt() - fetchedAt > liveFor.toNanos()) {
            holder = false;
            witness.moved(this);
        }
        long before = asked.raise(key, revision);
        if (before < revision) {
            witness.asked(this, key, before, revision);
        }
    }

    /** It fetched everything, or was told that it has it, at this revision. */
    public void fetched(long revision) {
        heard();
        fetchedAt = presence.heardAt();
        holder = true;
        fetches.add(revision, streams.size());
        raiseHolds(fetches.byAll(), presence.heardAt());
    }

    /** Opens a stream to it; close it when it ends. */
    public OpenStream open(OpenStream.Kind kind) {
        heard();
        fetchedAt = presence.heardAt();
        holder = true;
        OpenStream stream = new OpenStream(this, kind);
        streams.add(stream);
        return stream;
    }

    void heard() {
        heardHere = true;
        presence.heard(ticker.nanos());
    }

    /** Whether it may ask for single switches, and have been given newer ones than those it fetched; has no stream. */
    boolean mayAskSingly() {
        return streams.isEmpty() && !isPushedTo() && (!asked.isEmpty() || !heardHere);
    }

    void sent(long revision) {
        sent.raise(revision);
    }

    void delivered(long revision) {
        heard();
        raiseHolds(revision, presence.heardAt());
    }

    /**
     * Until now it was connected.
     *
     * @param byItself whether the other side ended the stream: a server that says so is gone; a page is, unless it is soon back
     */
    void closed(OpenStream stream, boolean byItself) {
        if (!streams.remove(stream)) {
            return;
        }
        if (!isPushedTo()) {
            heard();
        }
        fetchedAt = presence.heardAt();
        lastKind = stream.kind();
        if (!streams.isEmpty()) {
            fetches.left(streams.size());
            raiseHolds(fetches.byAll(), presence.heardAt());
            return;
        }
        if (byItself && isPushedTo()) {
            isGone();
            return;
        }
        presence.became(byItself ? Presence.Stage.LEAVING : Presence.Stage.ENDED);
    }

    /** It stands still nowhere with what it holds: nobody waits for it any more. */
    void isGone() {
        presence.became(Presence.Stage.LEFT);
        witness.left(this);
    }

    /** By what it was told last, where that was a stream. */
    OpenStream.@Nullable Kind lastKind() {
        return lastKind;
    }

    private void raiseHolds(long revision, long at) {
        long before = holds.raise(revision);
        if (before < revision) {
            holdsSince = at;
            witness.holds(this, before, revision, at);
        }
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

    /** Whether it has been given this revision of this switch. */
    boolean has(SwitchKey key, long revision) {
        if (holder && holds.get() >= revision) {
            return true;
        }
        return streams.isEmpty() && asked.has(key, revision);
    }

    Set<SwitchKey> asked() {
        return asked.keys();
    }

    /** What another node, or this one before it was restarted, knew of it. */
    void learn(KeptInstances.Way way, long revision, long since, long heard) {
        if (streams.isEmpty()) {
            presence.learned(heard, way.presence());
        }
        if (presence.hasLeft()) {
            witness.left(this);
        }
        if (way == KeptInstances.Way.ASKS) {
            return;
        }
        if (way == KeptInstances.Way.TOLD) {
            lastKind = OpenStream.Kind.EVENTS;
        }
        if (!holder && (asked.isEmpty() || heard - fetchedAt > liveFor.toNanos())) {
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

    /** The last sign of life; a stream whose other end says nothing of itself is one while it is open. */
    long lastSign(long now) {
        return hasStream(OpenStream.Kind.EVENTS) || isRelayed() ? now : presence.heardAt();
    }

    /** Whether nothing can be proven of it: a proxy answers in its stead. */
    boolean isRelayed() {
        return hasStream(OpenStream.Kind.RELAYED);
    }

    /** When it was last heard from, by the ticker. */
    long heardAt() {
        return presence.heardAt();
    }

    long firstHeard() {
        return firstHeard;
    }

    boolean hasStream(OpenStream.Kind kind) {
        return streams.stream().anyMatch(stream -> stream.kind() == kind);
    }
}

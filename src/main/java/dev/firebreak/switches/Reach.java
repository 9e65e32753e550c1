package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows who runs and how far each flip has got; whatever delivers flips implements it, from memory. */
public interface Reach {

    /** How far a flip has got. */
    OfFlip of(FlipRow flip);

    /** Whom a flip of this switch would touch. */
    default OfSwitch of(SystemKey system, SwitchKey key) {
        return of(system, Set.of(key));
    }

    /** Whom an act on all of these would touch: who asks for any of them. */
    OfSwitch of(SystemKey system, Set<SwitchKey> keys);

    /** The same of one switch by name, and those who held it before they fell silent. */
    Callers callers(SystemKey system, SwitchKey key);

    /** Who runs of a system. */
    OfSystem of(SystemKey system);

    /** How a flip's way to the instances stands. */
    enum State {
        /** Nobody who runs asks for the switch, so nothing was proven. */
        NOBODY,
        /** Not everybody has it, within the time that is aimed at. */
        UNDERWAY,
        /** Not everybody has it, and the time that is aimed at is over. */
        LATE,
        /** Every instance that holds values was given it, and nobody an older answer since. */
        COMPLETE,
        /** The flip ended before everybody had it. */
        ENDED,
        /** It was not followed, since it is older than what is kept. */
        UNKNOWN
    }

    /**
     * How far one flip has got.
     *
     * @param live how many instances run that ask for its switch
     * @param sent to how many it was written or given; that proves nothing
     * @param delivered how many have provably been given it
     * @param obeysAtNextRequest how many hold no values and obey when they next ask
     * @param firstAt when the first instance was given it
     * @param medianMillis from the request to when half of them had been given it
     * @param lastAt when the last one so far was given it
     * @param laggards who holds values and has not been given it, the longest first; at most {@link #MOST_NAMED}
     * @param lagging how many there are of these
     * @param servedOld how many older answers were given after it
     * @param propagation from the request to the last instance, once complete
     */
    record OfFlip(
            State state,
            int live,
            int sent,
            int delivered,
            int obeysAtNextRequest,
            @Nullable Instant firstAt,
            @Nullable Long medianMillis,
            @Nullable Instant lastAt,
            List<Laggard> laggards,
            int lagging,
            long servedOld,
            @Nullable Duration propagation) {

        public static final OfFlip NOT_FOLLOWED =
                new OfFlip(State.UNKNOWN, 0, 0, 0, 0, null, null, null, List.of(), 0, 0, null);

        public OfFlip {
            laggards = List.copyOf(laggards);
        }

        /** As it was when the flip ended. */
        public OfFlip ended() {
            State last = live == 0 ? State.NOBODY : isComplete() ? State.COMPLETE : State.ENDED;
            return new OfFlip(
                    last,
                    live,
                    sent,
                    delivered,
                    obeysAtNextRequest,
                    firstAt,
                    medianMillis,
                    lastAt,
                    laggards,
                    lagging,
                    servedOld,
                    propagation);
        }

        public boolean isComplete() {
            return state == State.COMPLETE;
        }
    }

    /** So many laggards are named; of more the number is enough. */
    int MOST_NAMED = 20;

    /**
     * An instance that does not obey.
     *
     * @param behind for how long
     * @param silent whether it has not been heard from lately either, so that it may not run at all
     * @param mayBeSeveral whether more than one may go by this name
     * @param unprovable whether it is reached through a proxy that answers in its stead, so that nobody can know whether it obeys
     */
    record Laggard(String name, Duration behind, boolean silent, boolean mayBeSeveral, boolean unprovable) {

        public Laggard(String name, Duration behind, boolean silent, boolean mayBeSeveral) {
            this(name, behind, silent, mayBeSeveral, false);
        }

        /** Whether it runs, can be heard, and has not been given it; of others nobody knows. */
        public boolean disobeys() {
            return !silent && !unprovable;
        }

        /** Whether that is so of each of them. */
        public static boolean allDisobey(List<Laggard> laggards) {
            return laggards.stream().allMatch(Laggard::disobeys);
        }
    }

    /** How an instance gets its values. */
    enum Way {
        /** Over flagd's sync, pushed to it. */
        SYNC,
        /** It is told over an event stream, and fetches them. */
        EVENTS,
        /** It fetches them all, when it likes. */
        FETCHES,
        /** It asks for each when it needs it, and holds none. */
        ASKS
    }

    /** Whether an instance obeys. */
    enum Standing {
        /** It has been given everything. */
        CURRENT,
        /** It holds values, but not the newest. */
        BEHIND,
        /** It obeys when it next asks. */
        ASKS_EACH_TIME,
        /** Everything is written to it through a proxy, which answers in its stead: that it arrives is never proven. */
        UNPROVABLE,
        /** Its stream ended: it stopped, or is on its way back. */
        DISCONNECTED,
        /** Its token was revoked: it keeps what it holds, and nothing more can be given to it. */
        REFUSED,
        /** It has not been heard from lately, so it may not run at all. */
        SILENT
    }

    /**
     * An instance that a flip would touch.
     *
     * @param behind for how long it has not been given the newest, or null where it has it or holds no values
     * @param late whether that is longer than is aimed at
     * @param mayBeSeveral whether more than one may go by this name
     */
    record CallerRow(
            String name,
            Way way,
            Standing standing,
            @Nullable Duration behind,
            boolean late,
            boolean mayBeSeveral) {}

    /**
     * Whom a flip would touch.
     *
     * @param named those that need looking at first; at most {@link #MOST_NAMED}
     * @param all how many there are
     */
    record Callers(List<CallerRow> named, int all) {

        public static final Callers NOBODY = new Callers(List.of(), 0);

        public Callers {
            named = List.copyOf(named);
        }
    }

    /** Whether anybody asks for a switch. */
    enum Asked {
        /** Somebody who runs. */
        NOW,
        /** Nobody who runs, but somebody did before. */
        BEFORE,
        /** Nobody ever, as far as is known. */
        NEVER
    }

    /**
     * Whom a flip would touch.
     *
     * @param live how many instances run that ask for it
     * @param perSecond how often it is asked for on its own, of late; instances that hold values decide without asking
     * @param expected how long the last flips of this system took to reach everybody, or null if none did
     */
    record OfSwitch(
            Asked asked,
            int live,
            double perSecond,
            @Nullable Duration expected) {}

    /**
     * Who runs of a system.
     *
     * @param live how many instances run
     * @param expected how many should, where somebody said so
     * @param silent how many were heard from before, but not lately
     * @param perSecond how many requests come in, of late
     * @param laggards who has not been given the newest for longer than is aimed at, and who fell silent before a flip in force
     *     was confirmed; the longest first, at most {@link #MOST_NAMED}
     * @param lagging how many there are of these
     * @param unprovable how many of those nobody can know of, since a proxy answers in their stead
     */
    record OfSystem(
            int live,
            @Nullable Integer expected,
            int silent,
            double perSecond,
            List<Laggard> laggards,
            int lagging,
            int unprovable) {

        public OfSystem {
            laggards = List.copyOf(laggards);
        }
    }
}

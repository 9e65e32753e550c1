package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Ticker;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says how far a flip in force has got, and who lags: of who runs now, and of who ran when it was made. */
@Component
class Progress {

    private final Crowds crowds;
    private final Passages passages;
    private final Ticker ticker;
    private final ReachSettings settings;

    Progress(Crowds crowds, Passages passages, Ticker ticker, ReachSettings settings) {
        this.crowds = crowds;
        this.passages = passages;
        this.ticker = ticker;
        this.settings = settings;
    }

    /** Rises with everything that is new. */
    long moves(SystemKey system) {
        return passages.of(system).moves();
    }

    Reach.OfFlip of(FlipRow flip, Passage passage) {
        Crowd crowd = crowds.of(flip.system());
        long revision = flip.revision();
        List<Instance> askers = crowd.askers(flip.switchKey());
        int asked = (int) askers.stream()
                .filter(each -> each.has(flip.switchKey(), revision))
                .count();
        List<Reach.Laggard> laggards = laggards(crowd, passage);
        Passage.Figures measured = passage.figures();
        int live = crowd.holders().size() + askers.size();
        return new Reach.OfFlip(
                state(passage, live, laggards),
                live,
                crowd.holdersSent(revision) + asked,
                crowd.holdersWith(revision) + asked + askedSingly(crowd, passage),
                askers.size() - asked,
                measured.firstAt(),
                measured.medianMillis(),
                measured.lastAt(),
                laggards.stream().limit(Reach.MOST_NAMED).toList(),
                laggards.size(),
                measured.oldAnswers(),
                measured.propagation());
    }

    /** Those who hold what they fetched before, have no stream and have asked for each switch of the act since. */
    private static int askedSingly(Crowd crowd, Passage passage) {
        return (int) crowd.holdersThatAsk().stream()
                .filter(each -> each.holds() < passage.revision() && passage.isGivenTo(each))
                .count();
    }

    /** A flip that is about to be followed: nobody has it yet. */
    Reach.OfFlip begins(FlipRow flip) {
        // Who runs is looked at anew, since this is told once only.
        Crowd crowd = crowds.fresh(flip.system());
        int asking = crowd.askers(flip.switchKey()).size();
        int live = crowd.holders().size() + asking;
        Reach.State state = live == 0 ? Reach.State.NOBODY : Reach.State.UNDERWAY;
        return new Reach.OfFlip(state, live, 0, 0, asking, null, null, null, List.of(), 0, 0, null);
    }

    private Reach.State state(Passage passage, int live, List<Reach.Laggard> laggards) {
        if (laggards.isEmpty()) {
            if (passage.stage() == Passage.Stage.COMPLETE) {
                return live == 0 && passage.figures().propagation() == null ? Reach.State.NOBODY : Reach.State.COMPLETE;
            }
            return live == 0 ? Reach.State.NOBODY : Reach.State.UNDERWAY;
        }
        boolean late = laggards.getFirst().behind().compareTo(settings.target()) >= 0;
        return late ? Reach.State.LATE : Reach.State.UNDERWAY;
    }

    /** The longest first. */
    private List<Reach.Laggard> laggards(Crowd crowd, Passage passage) {
        long revision = passage.revision();
        List<Reach.Laggard> found = new ArrayList<>();
        if (crowd.holdersWith(revision) < crowd.holders().size()) {
            crowd.holders().stream()
                    .filter(each -> each.holds() < revision && !passage.isGivenTo(each))
                    .filter(each -> passage.stage() != Passage.Stage.COMPLETE || canBeBehind(each))
                    .forEach(each -> found.add(laggard(each, passage.begun(), false)));
        }
        owedElsewhere(passage, crowd).forEach(each -> found.add(laggard(each, passage.begun(), !crowd.isLive(each))));
        passage.neverConfirmed().forEach(name -> found.add(lost(name, passage.begun())));
        found.sort(Comparator.comparing(Reach.Laggard::behind).reversed());
        return found;
    }

    /** Who is owed it and is not among those who run and hold values: silent, or asking for other switches only by now. */
    private static List<Instance> owedElsewhere(Passage passage, Crowd crowd) {
        return passage.owed().stream()
                .filter(each -> !crowd.isHolder(each) && !crowd.isReplaced(each))
                .toList();
    }

    /**
     * Who runs and has not been given the newest for longer than is aimed at, and who was never confirmed to have been given a
     * flip in force; the longest first.
     */
    List<Reach.Laggard> lagging(SystemKey system, Crowd crowd) {
        PassagesOfSystem known = passages.of(system);
        List<Reach.Laggard> found = new ArrayList<>(gone(known, crowd));
        if (crowd.holdersWith(known.newest()) < crowd.holders().size()) {
            found.addAll(behind(known, crowd));
        }
        found.sort(Comparator.comparing(Reach.Laggard::behind).reversed());
        return found;
    }

    /** Silent, or forgotten since: each process once, and of those that are forgotten each name. */
    private Collection<Reach.Laggard> gone(PassagesOfSystem known, Crowd crowd) {
        Map<Object, Reach.Laggard> found = new HashMap<>();
        for (Passage passage : known.all()) {
            if (passage.isEverybodyServed() || !isOver(passage.begun())) {
                continue;
            }
            owedElsewhere(passage, crowd)
                    .forEach(each -> found.putIfAbsent(each, laggard(each, passage.begun(), !crowd.isLive(each))));
            passage.neverConfirmed().forEach(name -> found.putIfAbsent(name, lost(name, passage.begun())));
        }
        return found.values();
    }

    private Reach.Laggard lost(InstanceName name, long begun) {
        return new Reach.Laggard(name.value(), since(begun), true, name.mayBeSeveral());
    }

    private List<Reach.Laggard> behind(PassagesOfSystem known, Crowd crowd) {
        List<Reach.Laggard> found = new ArrayList<>();
        for (Instance each : crowd.holders()) {
            Long newer = known.newerSince(each.holds());
            if (newer != null && isOver(Math.max(newer, each.firstHeard())) && isBehind(known, each)) {
                found.add(laggard(each, newer, false));
            }
        }
        return found;
    }

    /** Of some nobody knows whether they hold what was ended since: of these only flips in force count. A closed page is not. */
    private static boolean isBehind(PassagesOfSystem known, Instance holder) {
        if (holder.presence().isLeaving()) {
            return false;
        }
        return !(holder.mayAskSingly() || holder.isRelayed()) || known.lacksAny(holder);
    }

    /** Whoever asks for single switches was confirmed, if everybody was; of those behind a proxy nobody knows. */
    private static boolean canBeBehind(Instance holder) {
        return !holder.mayAskSingly() && !holder.isRelayed();
    }

    private boolean isOver(long since) {
        return since(since).compareTo(settings.target()) >= 0;
    }

    private Reach.Laggard laggard(Instance instance, long since, boolean silent) {
        InstanceName name = instance.caller().name();
        return new Reach.Laggard(
                name.value(),
                since(Math.max(since, instance.firstHeard())),
                silent || instance.presence().isDisconnected(),
                InstanceRows.mayBeSeveral(instance),
                instance.isRelayed());
    }

    private Duration since(long then) {
        return Duration.ofNanos(Math.max(0, ticker.nanos() - then));
    }
}

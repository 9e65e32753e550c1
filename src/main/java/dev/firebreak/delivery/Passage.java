package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of one revision's flips to the instances. Who held values when they were made is owed them; it is over when the
 * last of these has been given them. All times are of the ticker, since the request.
 */
final class Passage {

    /** How it stands. */
    enum Stage {
        UNDERWAY,
        /** Not over within the time that is aimed at; it can still be. */
        LATE,
        COMPLETE
    }

    private final long revision;
    private final Instant requestedAt;
    private final long begun;
    private final Map<FlipId, FlipRow> flips = new LinkedHashMap<>();
    private final Set<Instance> owed = new LinkedHashSet<>();
    private final List<Lost> neverConfirmed = new ArrayList<>();
    private Times holders = new Times();
    private Times askers = new Times();
    private Stage stage = Stage.UNDERWAY;
    private @Nullable Figures known;
    private long oldAnswers;
    private long lastOldAnswer;
    private boolean corrected;

    /** @param begun when the flips were requested, by the ticker */
    Passage(Collection<FlipRow> flips, long begun) {
        flips.forEach(flip -> this.flips.put(flip.id(), flip));
        FlipRow first = flips.iterator().next();
        this.revision = first.revision();
        this.requestedAt = first.requestedAt();
        this.begun = begun;
    }

    long revision() {
        return revision;
    }

    long begun() {
        return begun;
    }

    /** Whoever holds values and has not got these is owed them from now on. */
    synchronized void owe(Instance holder) {
        if (!isGivenTo(holder)) {
            owed.add(holder);
        } else if (holder.holds() >= revision) {
            holders.add(holder.holdsSince() - begun);
        }
    }

    synchronized void delivered(Instance holder, long at) {
        if (owed.remove(holder)) {
            holders.add(at - begun);
        }
    }

    /**
     * Processes came in the place of others under their names, which are not waited for any more once these have the flips.
     *
     * @param gone those who were replaced
     * @param present those who run
     */
    synchronized void replaced(Collection<Instance> gone, Collection<Instance> present) {
        if (neverConfirmed.isEmpty() && gone.stream().noneMatch(owed::contains)) {
            return;
        }
        gone.stream().filter(Instance::isPushedTo).filter(owed::contains).forEach(this::succeeded);
        for (Instance each : present) {
            InstanceName name = each.caller().name();
            if (name.mayBeSeveral() || !isGivenTo(each)) {
                continue;
            }
            boolean tookAPlace = owed.removeIf(other -> !other.isPushedTo()
                    && gone.contains(other)
                    && other.caller().name().equals(name));
            boolean tookALostOnes = neverConfirmed.remove(each.isPushedTo() ? Lost.pushed(name) : Lost.asked(name));
            if (tookALostOnes || tookAPlace) {
                holders.add(each.holdsSince() - begun);
            }
        }
    }

    private void succeeded(Instance gone) {
        Instance successor = gone.lineage().lastSuccessor();
        if (successor != null && isGivenTo(successor)) {
            owed.remove(gone);
            holders.add(successor.holdsSince() - begun);
        }
    }

    /** It went by itself, and stands still nowhere with what it held. */
    synchronized void isOwedNoMore(Instance caller) {
        owed.remove(caller);
    }

    /** Whether it was answered as they stand since: all it holds, or each of their switches that it asked for. */
    synchronized boolean isGivenTo(Instance instance) {
        if (instance.isHolder() && instance.holds() >= revision) {
            return true;
        }
        return !flips.isEmpty() && flips.values().stream().allMatch(flip -> instance.has(flip.switchKey(), revision));
    }

    /** A client that holds no values asked for one of the switches, and was answered as they stand since. */
    synchronized void asked(SwitchKey key, long at) {
        if (isOf(key)) {
            askers.add(at - begun);
        }
    }

    /** An answer that was overtaken by these flips went out after all. */
    synchronized void answeredOld(@Nullable SwitchKey key, long at) {
        if (key == null || isOf(key)) {
            oldAnswers++;
            lastOldAnswer = Math.max(lastOldAnswer, at - begun);
            if (known != null) {
                known = known.withOldAnswer(Duration.ofNanos(at - begun));
                corrected = true;
            }
        }
    }

    /** Whether what was said once everybody had it has to be said anew, since an older answer went out later still. */
    synchronized boolean takeCorrected() {
        boolean was = corrected;
        corrected = false;
        return was;
    }

    /** Nobody will ever know whether this one obeyed. */
    synchronized void lost(Instance forgotten) {
        if (owed.remove(forgotten)) {
            neverConfirmed.add(new Lost(forgotten.caller().name(), forgotten.isPushedTo()));
        }
    }

    synchronized boolean isOwed(Instance instance) {
        return owed.contains(instance);
    }

    /** Who is owed these and has not been given them. */
    synchronized List<Instance> owed() {
        return List.copyOf(owed);
    }

    synchronized boolean isEverybodyServed() {
        return owed.isEmpty() && neverConfirmed.isEmpty();
    }

    synchronized boolean hasReachedAnybody() {
        return holders.count() + askers.count() > 0;
    }

    synchronized Stage stage() {
        return stage;
    }

    synchronized void isLate() {
        stage = Stage.LATE;
    }

    /** Everybody has it: what was measured of each is no longer needed. */
    synchronized void isComplete() {
        stage = Stage.COMPLETE;
        known = figures();
        holders = new Times();
        askers = new Times();
    }

    /** It was measured before the console was restarted, or by another node. */
    synchronized void isKnown(Stage as, Figures measured) {
        stage = as;
        if (as == Stage.COMPLETE) {
            known = measured;
            owed.clear();
        }
    }

    synchronized List<FlipRow> flips() {
        return List.copyOf(flips.values());
    }

    synchronized boolean has(FlipId flip) {
        return flips.containsKey(flip);
    }

    /** Its flips that are no longer in force. */
    synchronized List<FlipRow> ended(Map<FlipId, FlipRow> inForce) {
        return flips.values().stream()
                .filter(flip -> !inForce.containsKey(flip.id()))
                .toList();
    }

    synchronized void letGo(FlipRow flip) {
        flips.remove(flip.id());
    }

    synchronized List<InstanceName> neverConfirmed() {
        return neverConfirmed.stream().map(Lost::name).toList();
    }

    synchronized Figures figures() {
        if (known != null) {
            return known;
        }
        Times shown = holders.count() > 0 ? holders : askers;
        return new Figures(
                shown.count() == 0 ? null : requestedAt.plusNanos(shown.first()),
                shown.count() == 0 ? null : Duration.ofNanos(shown.median()).toMillis(),
                shown.count() == 0 ? null : requestedAt.plusNanos(shown.last()),
                stage == Stage.COMPLETE && holders.count() > 0
                        ? Duration.ofNanos(Math.max(holders.last(), lastOldAnswer))
                        : null,
                oldAnswers);
    }

    /**
     * What was measured.
     *
     * @param propagation from the request to the last holder, once complete and if there was one
     */
    record Figures(
            @Nullable Instant firstAt,
            @Nullable Long medianMillis,
            @Nullable Instant lastAt,
            @Nullable Duration propagation,
            long oldAnswers) {

        static final Figures NONE = new Figures(null, null, null, null, 0);

        Figures withOldAnswer(Duration after) {
            Duration later = propagation == null || propagation.compareTo(after) >= 0 ? propagation : after;
            return new Figures(firstAt, medianMillis, lastAt, later, oldAnswers + 1);
        }
    }

    /** Of somebody who is forgotten that is left; in the place of one that was pushed to comes only another such. */
    private record Lost(InstanceName name, boolean wasPushedTo) {

        static Lost pushed(InstanceName name) {
            return new Lost(name, true);
        }

        static Lost asked(InstanceName name) {
            return new Lost(name, false);
        }
    }

    private boolean isOf(SwitchKey key) {
        return flips.values().stream().anyMatch(flip -> flip.switchKey().equals(key));
    }
}

package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentPrivacyChanged;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.KnownSystems;
import dev.firebreak.base.People;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Knows, from memory, which incidents are private and to whom, which were merged, and which are drills. */
@Component
class Privacy implements IncidentRegister {

    /** Who may see a private one: the people named, those who have something to do with it, and the roles named. */
    record Circle(Set<String> people, Set<String> roles) {

        /** @param involved who has a role in it, or declared it */
        static Circle of(Readers.Only readers, Set<String> involved) {
            Set<String> people = new HashSet<>(readers.people());
            people.addAll(involved);
            return new Circle(people, readers.roles());
        }

        boolean includes(Actor actor, ObjectProvider<People> known) {
            return people.contains(actor.identity()) || (actor.isPerson() && hasRole(actor, known));
        }

        private boolean hasRole(Actor actor, ObjectProvider<People> known) {
            People people = known.getIfAvailable();
            People.Known person = people == null || roles.isEmpty() ? null : people.find(actor.identity());
            return person != null && person.active() && person.roles().stream().anyMatch(roles::contains);
        }
    }

    /**
     * All that is known at one moment.
     *
     * @param keeping flips that name another incident, and which keep them
     * @param merged which went into each, not those that went into these before
     */
    record Register(
            Map<IncidentKey, Circle> circles,
            Map<IncidentKey, Set<IncidentKey>> merged,
            Set<IncidentKey> drills,
            Map<UUID, Set<IncidentKey>> keeping) {
        static final Register EMPTY = new Register(Map.of(), Map.of(), Set.of(), Map.of());
    }

    private final ObjectProvider<People> people;
    private final KnownSystems systems;
    private final ApplicationEventPublisher events;
    private final Map<IncidentKey, ExpectedCircle> expected = new HashMap<>();
    private Register known = Register.EMPTY;
    private volatile Register register = Register.EMPTY;

    Privacy(ObjectProvider<People> people, KnownSystems systems, ApplicationEventPublisher events) {
        this.people = people;
        this.systems = systems;
        this.events = events;
    }

    /** Those whose commits a reading of the database that begins now will find. */
    synchronized Set<ExpectedCircle> committed() {
        return expected.values().stream().filter(ExpectedCircle::isCommitted).collect(Collectors.toSet());
    }

    /** @param found what was expected, and is in it by now */
    synchronized void learn(Register now, Set<ExpectedCircle> found) {
        known = now;
        expected.values().removeAll(found);
        combine();
    }

    /**
     * Before the commit that makes it private: from then on nobody else may see it, not even for a moment. Where there is no
     * commit after all, it is as it was.
     */
    synchronized void expect(IncidentKey key, Circle circle) {
        ExpectedCircle one = new ExpectedCircle(circle, never -> forget(key, never));
        expected.put(key, one);
        combine();
        TransactionSynchronizationManager.registerSynchronization(one);
    }

    private synchronized void forget(IncidentKey key, ExpectedCircle never) {
        expected.remove(key, never);
        combine();
    }

    private void combine() {
        Map<IncidentKey, Circle> circles = new HashMap<>(known.circles());
        expected.forEach((key, one) -> circles.put(key, one.circle()));
        Set<IncidentKey> before = register.circles().keySet();
        register = new Register(Map.copyOf(circles), known.merged(), known.drills(), known.keeping());
        tell(before, circles.keySet());
    }

    /** Only now, when whoever is told and asks is answered by what holds from now on. Flips of any system may name it. */
    private void tell(Set<IncidentKey> before, Set<IncidentKey> now) {
        Set<IncidentKey> changed = new HashSet<>(before);
        changed.addAll(now);
        changed.removeIf(key -> before.contains(key) && now.contains(key));
        changed.forEach(key -> events.publishEvent(new IncidentPrivacyChanged(key, Set.copyOf(systems.all()))));
    }

    @Override
    public boolean hides(IncidentKey key, Actor from) {
        Circle circle = register.circles().get(key);
        return circle != null && !isFirebreak(from) && !circle.includes(from, people);
    }

    @Override
    public Set<IncidentKey> hiddenFrom(Actor actor) {
        Map<IncidentKey, Circle> circles = register.circles();
        if (circles.isEmpty() || isFirebreak(actor)) {
            return Set.of();
        }
        return circles.entrySet().stream()
                .filter(circle -> !circle.getValue().includes(actor, people))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isPrivate(IncidentKey key) {
        return register.circles().containsKey(key);
    }

    @Override
    public boolean isDrill(IncidentKey key) {
        return register.drills().contains(key);
    }

    Map<UUID, Set<IncidentKey>> keeping() {
        return register.keeping();
    }

    @Override
    public Set<IncidentKey> keeping(UUID flip) {
        return register.keeping().getOrDefault(flip, Set.of());
    }

    @Override
    public Set<IncidentKey> merged(IncidentKey into) {
        Set<IncidentKey> found = new HashSet<>();
        collect(into, register.merged(), found);
        return found;
    }

    private static void collect(IncidentKey into, Map<IncidentKey, Set<IncidentKey>> sources, Set<IncidentKey> found) {
        for (IncidentKey from : sources.getOrDefault(into, Set.of())) {
            if (found.add(from)) {
                collect(from, sources, found);
            }
        }
    }

    /** Its own schedule and start-up are nobody to keep anything from. */
    private static boolean isFirebreak(Actor actor) {
        return switch (actor.kind()) {
            case SCHEDULE, CONSOLE -> true;
            case PERSON, TOKEN, PLAYBOOK, TRIPWIRE -> false;
        };
    }
}

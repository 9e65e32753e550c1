package dev.firebreak.demo;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.People;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.incidents.AddNote;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentCursor;
import dev.firebreak.incidents.IncidentFilter;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.incidents.Readers;
import dev.firebreak.incidents.SetMoment;
import dev.firebreak.switches.Switches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has a demo that starts empty tell of incidents that never were, through the same door as real ones. */
@Component
@Profile("demo")
class DemoIncidents {

    private static final Logger LOG = LoggerFactory.getLogger(DemoIncidents.class);
    private static final Reason EXAMPLE = new Reason("Example of the demo: it never happened");

    private final Incidents incidents;
    private final Switches switches;
    private final People people;
    private final Clock clock;

    DemoIncidents(Incidents incidents, Switches switches, People people, Clock clock) {
        this.incidents = incidents;
        this.switches = switches;
        this.people = people;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellOfThem() {
        boolean empty = incidents
                .list(Actor.console(), IncidentFilter.ALL, IncidentCursor.START, 1)
                .isEmpty();
        if (!empty) {
            return;
        }
        List<Example> examples = Examples.all().stream()
                .filter(example -> switches.find(example.system()) != null)
                .filter(example -> people.find(example.commander()) != null)
                .toList();
        examples.forEach(this::tellOf);
        LOG.info("The demo shows {} incidents that never were", examples.size());
    }

    private void tellOf(Example example) {
        Actor actor = actor(example.commander());
        Instant began = Clocks.now(clock).minus(example.ago());
        IncidentKey key = incidents
                .declare(new DeclareIncident(
                        actor,
                        example.title(),
                        Set.of(example.system()),
                        example.impact(),
                        Set.of(),
                        null,
                        "An example of the demo: it never happened, and its times are made up.",
                        began,
                        example.purpose() == Example.Purpose.DRILL,
                        new Readers.Everybody(),
                        List.of(),
                        actor.identity()))
                .key();
        Instant declared = began.plus(example.course().getOrDefault(Milestone.DECLARED, Duration.ZERO));
        incidents.note(new AddNote(actor, key, example.note(), declared));
        end(actor, key, example.end());
        example.course()
                .forEach((milestone, after) ->
                        incidents.set(new SetMoment(actor, key, milestone, began.plus(after), EXAMPLE)));
        incidents.set(new SetMoment(actor, key, Milestone.ACKNOWLEDGED, declared, EXAMPLE));
    }

    private void end(Actor actor, IncidentKey key, IncidentState end) {
        switch (end) {
            case CLOSED -> {
                move(actor, key, IncidentState.RESOLVED);
                move(actor, key, IncidentState.CLOSED);
            }
            case RESOLVED, DECLINED -> move(actor, key, end);
            case TRIAGE, ACTIVE, CONTAINED, RESTORING, MERGED, CANCELLED -> {
                // Somebody is at it.
            }
        }
    }

    private void move(Actor actor, IncidentKey key, IncidentState to) {
        incidents.move(new MoveIncident(actor, key, to, EXAMPLE));
    }

    /** One of the demo's people, acting from within the console. */
    private Actor actor(String login) {
        People.Known known = Objects.requireNonNull(people.find(login));
        return new Actor(
                Actor.Kind.PERSON,
                known.id(),
                known.name(),
                known.id(),
                Actor.Source.CONSOLE,
                EnumSet.of(Permission.VIEW, Permission.CONTAIN, Permission.RESPOND),
                null);
    }
}

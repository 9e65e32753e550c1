package dev.firebreak.incidents.ui;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.People;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.Readers;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What screens of incidents work with: the door, who looks, and who there is. */
@Component
public class IncidentDesk {

    private final Incidents incidents;
    private final CurrentActor actors;
    private final People people;
    private final IncidentFeed feed;
    private final Clock clock;

    IncidentDesk(Incidents incidents, CurrentActor actors, People people, IncidentFeed feed, Clock clock) {
        this.incidents = incidents;
        this.actors = actors;
        this.people = people;
        this.feed = feed;
        this.clock = clock;
    }

    /** The door. */
    public Incidents incidents() {
        return incidents;
    }

    /** Who is acting. */
    public Actor actor() {
        return actors.get();
    }

    /** Tells when something changed. */
    public IncidentFeed feed() {
        return feed;
    }

    public Instant now() {
        return Clocks.now(clock);
    }

    /** Who may see a new one: everybody, until somebody says otherwise. */
    ReadersField readers() {
        return new ReadersField(people, new Readers.Everybody());
    }

    /** Whoever has this identity; null if they are nobody Firebreak knows, such as a token. */
    People.@Nullable Known person(String identity) {
        return people.find(identity);
    }
}

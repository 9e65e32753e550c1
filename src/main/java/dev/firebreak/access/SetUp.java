package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets the first administrator in by a one-time link; worthless as soon as anybody is there. */
@Component
class SetUp {

    private final SetupLinkRepository links;
    private final PersonRepository stored;
    private final ChangingPeople people;
    private final Clock clock;

    SetUp(SetupLinkRepository links, PersonRepository stored, ChangingPeople people, Clock clock) {
        this.links = links;
        this.stored = stored;
        this.people = people;
        this.clock = clock;
    }

    /** Prepares a link and returns its secret. */
    String newLink() {
        String secret = Secrets.newSecret();
        links.save(new SetupLink(secret, now()));
        return secret;
    }

    boolean isGood(String secret) {
        return stored.count() == 0
                && links.findById(Secrets.hash(secret))
                        .filter(link -> link.isGood(now()))
                        .isPresent();
    }

    Person use(String secret, String login, String name, String password) {
        SetupLink link = links.lock(Secrets.hash(secret))
                .filter(found -> found.isGood(now()))
                .orElseThrow(SetUp::noLongerGood);
        if (stored.count() > 0) {
            throw noLongerGood();
        }
        link.use(now());
        return people.create(new CreatePerson(Actor.console(), login, name, Set.of(Role.ADMINISTRATOR), password));
    }

    private Instant now() {
        return Clocks.now(clock);
    }

    private static Conflict noLongerGood() {
        return new Conflict(
                "set-up-link-used",
                "This set-up link was used or is older than a day. Restart Firebreak to get a new one, or sign in.");
    }
}

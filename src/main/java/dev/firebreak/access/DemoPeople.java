package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.NotFound;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Made-up people without passwords, one for each role and two commanders: there in the demo and nowhere else. */
@Component
@Profile("demo")
public class DemoPeople implements SmartInitializingSingleton {

    /** Somebody to try Firebreak as. */
    public record Guest(String login, String name, Role role) {}

    private static final List<Guest> GUESTS = List.of(
            new Guest("commander", "Cora", Role.COMMANDER),
            new Guest("commander2", "Chidi", Role.COMMANDER),
            new Guest("responder", "Rosa", Role.RESPONDER),
            new Guest("viewer", "Viktor", Role.VIEWER),
            new Guest("administrator", "Ada", Role.ADMINISTRATOR));

    private final Access access;
    private final Directory directory;

    DemoPeople(Access access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    /** The most useful one first. */
    public List<Guest> all() {
        return GUESTS;
    }

    /** @throws NotFound if it is none of the made-up people, or they were disabled */
    public SignInOutcome.Welcome enter(String login) {
        KnownPerson person = directory.personByLogin(login);
        boolean isGuest = GUESTS.stream().anyMatch(guest -> guest.login().equals(login));
        if (!isGuest || person == null || !person.row().isActive()) {
            throw new NotFound("demo person", login);
        }
        return new SignInOutcome.Welcome(person.row(), person.credentialVersion());
    }

    @Override
    public void afterSingletonsInstantiated() {
        GUESTS.forEach(this::create);
    }

    private void create(Guest guest) {
        try {
            access.create(new CreatePerson(Actor.console(), guest.login(), guest.name(), Set.of(guest.role()), null));
        } catch (Conflict thereAlready) {
            // from an earlier start
        }
    }
}

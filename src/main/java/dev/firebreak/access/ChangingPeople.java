package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets people in and changes what they may do; each change with its fact, within the caller's transaction. */
@Component
class ChangingPeople {

    private final PersonRepository people;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingPeople(PersonRepository people, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    Person create(CreatePerson command) {
        if (people.existsByLogin(command.login())) {
            throw loginTaken(command.login());
        }
        return store(new Person(command, now()), command, command.password());
    }

    /** For somebody who comes through an identity provider. */
    Person create(CreatePerson command, String subject) {
        if (people.existsByLogin(command.login())) {
            throw loginTaken(command.login());
        }
        Person person = new Person(command, now());
        person.knownAs(subject);
        return store(person, command, null);
    }

    boolean isLastAdministrator(PersonId id) {
        return people.lockAll().stream().allMatch(person -> person.id().equals(id) || !person.isAdministrator());
    }

    /** With a password that an operator has chosen, however short it is. */
    Person createAdministrator(String login, String password) {
        Set<Role> roles = Set.of(Role.ADMINISTRATOR);
        CreatePerson command = new CreatePerson(Actor.console(), login, "Administrator", roles, null);
        return store(new Person(command, now()), command, password);
    }

    private Person store(Person person, CreatePerson command, @Nullable String password) {
        if (password != null) {
            person.lockWith(passwords.hash(password));
        }
        String sentence =
                "%s (%s) may sign in as %s".formatted(command.name(), command.login(), words(command.roles()));
        return store(person, command.by(), "person.created", sentence);
    }

    static Conflict loginTaken(String login) {
        return new Conflict("login-taken", "Somebody else signs in as \"" + login + "\" already.");
    }

    /** All rows are locked before any is looked at, so that the rule about the last administrator holds. */
    Person change(ChangePerson command) {
        List<Person> all = people.lockAll();
        Person person = all.stream()
                .filter(one -> one.id().equals(command.person()))
                .findFirst()
                .orElseThrow(() -> new NotFound("person", command.person().toString()));
        boolean administered = person.isAdministrator();
        List<String> changes = apply(command, person);
        if (changes.isEmpty()) {
            return person;
        }
        if (administered && all.stream().noneMatch(Person::isAdministrator)) {
            throw new Conflict(
                    "last-administrator", person.name() + " is the last administrator. Make somebody else one before.");
        }
        return store(person, command.by(), "person.changed", person.name() + " " + String.join(", ", changes));
    }

    /**
     * At their own wish; that the current one was right is checked already. Whoever was given another password or shut out
     * since then, here or on another node, is refused.
     */
    Person change(ChangeOwnPassword command, PersonRow owner) {
        Person person = people.lockAll().stream()
                .filter(one -> one.id().equals(owner.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("person", owner.login()));
        if (!person.known().row().isActive()
                || person.known().credentialVersion() != command.session().credentialVersion()) {
            throw new Conflict("password-changed", "Your password was changed meanwhile. Sign in again.");
        }
        person.lockWith(passwords.hash(command.next()));
        return store(
                person, command.by(), "person.changed", person.name() + " has a new password, chosen by themselves");
    }

    private List<String> apply(ChangePerson command, Person person) {
        List<String> changes = new ArrayList<>();
        if (command.name() != null && !command.name().equals(person.name())) {
            changes.add("is now called " + command.name());
            person.rename(command.name());
        }
        if (command.roles() != null && !command.roles().equals(person.roles())) {
            changes.add("is now " + words(command.roles()) + " (was " + words(person.roles()) + ")");
            person.entrust(command.roles());
        }
        if (command.state() != null && command.state() != person.state()) {
            changes.add(command.state() == PersonState.ACTIVE ? "may sign in again" : "may no longer sign in");
            person.become(command.state());
        }
        if (command.password() != null) {
            changes.add("has a new password");
            person.lockWith(passwords.hash(command.password()));
        }
        return changes;
    }

    private Person store(Person person, Actor by, String kind, String sentence) {
        Person stored = people.saveAndFlush(person);
        events.publishEvent(new Directory.PersonStored(stored));
        PersonRow row = stored.known().row();
        Map<String, Object> details = Map.of(
                "person", row.id().actorId(),
                "login", row.login(),
                "roles", row.roles().stream().map(Role::key).sorted().toList(),
                "state", row.state().key());
        events.publishEvent(Fact.of(kind, by, now(), null, sentence, details));
        return stored;
    }

    private Instant now() {
        return Clocks.now(clock);
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(" and "));
    }
}

package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.NotAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps those who come through an identity provider as it says they are, within the caller's transaction. */
@Component
class KnowingProviderPeople {

    private static final Logger LOG = LoggerFactory.getLogger(KnowingProviderPeople.class);

    private final PersonRepository people;
    private final ChangingPeople changing;

    KnowingProviderPeople(PersonRepository people, ChangingPeople changing) {
        this.people = people;
        this.changing = changing;
    }

    /**
     * Never takes over somebody who is here already under the same login: at many providers people choose their names.
     *
     * @throws NotAllowed if they have no role, or may no longer sign in
     * @throws Conflict if the login belongs to somebody else
     */
    Person welcome(ProviderIdentity identity) {
        if (identity.roles().isEmpty()) {
            throw new NotAllowed(identity.name() + " has no role in Firebreak.");
        }
        Person person = people.findBySubject(identity.subject()).orElse(null);
        if (person == null) {
            return changing.create(
                    new CreatePerson(Actor.console(), identity.login(), identity.name(), identity.roles(), null),
                    identity.subject());
        }
        if (person.state() == PersonState.DISABLED) {
            throw new NotAllowed(person.name() + " may no longer sign in.");
        }
        return follow(person, identity);
    }

    /** Roles are the provider's to say, but for the last administrator's. */
    private Person follow(Person person, ProviderIdentity identity) {
        ChangePerson change =
                new ChangePerson(Actor.console(), person.id(), identity.name(), identity.roles(), null, null);
        if (person.isAdministrator()
                && !identity.roles().contains(Role.ADMINISTRATOR)
                && changing.isLastAdministrator(person.id())) {
            LOG.warn("{} stays administrator, being the last one, against the identity provider", person.name());
            return person;
        }
        return changing.change(change);
    }
}

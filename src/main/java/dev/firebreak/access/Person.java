package dev.firebreak.access;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in, as they are kept. */
@Entity
class Person {

    @Id
    private UUID id;

    private String login;
    private String name;

    @Convert(converter = RolesColumn.class)
    private Set<Role> roles;

    private @Nullable String passwordHash;
    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private PersonState state;

    private int credentialVersion;
    private Instant createdAt;

    /** Null until it is stored, by which Spring Data tells a new one. */
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(CreatePerson command, Instant now) {
        this.id = PersonId.next().value();
        this.login = command.login();
        this.name = command.name();
        this.roles = command.roles();
        this.state = PersonState.ACTIVE;
        this.createdAt = now;
    }

    PersonId id() {
        return new PersonId(id);
    }

    String name() {
        return name;
    }

    Set<Role> roles() {
        return roles;
    }

    PersonState state() {
        return state;
    }

    boolean isAdministrator() {
        return state == PersonState.ACTIVE && roles.contains(Role.ADMINISTRATOR);
    }

    void rename(String newName) {
        name = newName;
    }

    void entrust(Set<Role> newRoles) {
        roles = Set.copyOf(newRoles);
    }

    /** Ends the sessions that began with the old password. */
    void lockWith(String newPasswordHash) {
        passwordHash = newPasswordHash;
        credentialVersion++;
    }

    void knownAs(String newSubject) {
        subject = newSubject;
    }

    void become(PersonState newState) {
        if (newState == PersonState.DISABLED && state == PersonState.ACTIVE) {
            credentialVersion++;
        }
        state = newState;
    }

    KnownPerson known() {
        PersonRow row = new PersonRow(id(), login, name, roles, state, waysIn(), createdAt);
        return new KnownPerson(row, passwordHash, subject, credentialVersion, version == null ? 0 : version);
    }

    private PersonRow.SignInWays waysIn() {
        if (passwordHash == null) {
            return subject == null ? PersonRow.SignInWays.NONE : PersonRow.SignInWays.PROVIDER;
        }
        return subject == null ? PersonRow.SignInWays.PASSWORD : PersonRow.SignInWays.BOTH;
    }
}

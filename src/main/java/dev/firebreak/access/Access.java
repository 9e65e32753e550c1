package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to people and API tokens: whatever lets somebody in, or changes what they may do, comes through here. Each
 * change is one transaction with its timeline entry, and holds on this node when the method returns.
 */
@Service
public class Access {

    private final AccessWork work;
    private final TransactionTemplate writes;
    private final TransactionTemplate reads;

    Access(AccessWork work, PlatformTransactionManager manager) {
        this.work = work;
        this.writes = new TransactionTemplate(manager);
        this.reads = new TransactionTemplate(manager);
        this.reads.setReadOnly(true);
    }

    // ---- people

    /**
     * Everybody, by login; from memory.
     *
     * @throws NotAllowed if the actor may not look
     */
    public List<PersonRow> people(Actor by) {
        by.needs(Permission.VIEW);
        return work.directory().people().stream()
                .map(KnownPerson::row)
                .sorted(Comparator.comparing(PersonRow::login))
                .toList();
    }

    /**
     * One person, by login or id; from memory.
     *
     * @throws NotAllowed if the actor may not look
     * @throws NotFound if there is nobody of that name
     */
    public PersonRow person(Actor by, String loginOrId) {
        by.needs(Permission.VIEW);
        KnownPerson person = work.directory().personByLogin(loginOrId);
        if (person == null) {
            person = byId(loginOrId);
        }
        if (person == null) {
            throw new NotFound("person", loginOrId.length() > 60 ? loginOrId.substring(0, 60) + "…" : loginOrId);
        }
        return person.row();
    }

    /**
     * Lets somebody in.
     *
     * @throws NotAllowed if the actor may not administer
     * @throws Conflict if the login is taken
     */
    public PersonRow create(CreatePerson command) {
        administers(command.by());
        try {
            return write(() -> work.people().create(command)).known().row();
        } catch (DataIntegrityViolationException atTheSameMoment) {
            throw ChangingPeople.loginTaken(command.login());
        }
    }

    /**
     * Changes somebody's name, roles, state or password. The last administrator stays one.
     *
     * @throws NotAllowed if the actor may not administer
     * @throws NotFound if there is no such person
     * @throws Conflict if nobody could administer afterwards
     */
    public PersonRow change(ChangePerson command) {
        administers(command.by());
        return write(() -> work.people().change(command)).known().row();
    }

    /**
     * Gives somebody a new password at their own wish. It ends their sessions: the one that asked goes on with what is
     * returned.
     *
     * @throws NotAllowed if the session is over
     * @throws InvalidInput if the current password is wrong
     * @throws Conflict if there is no password here, or too many wrong ones were tried
     */
    public SignInOutcome.Welcome changePassword(ChangeOwnPassword command) {
        if (owner(command.session()) == null) {
            throw new NotAllowed("You are not signed in any more. Sign in again.");
        }
        KnownPerson person = write(() -> work.ownPassword().change(command)).known();
        return new SignInOutcome.Welcome(person.row(), person.credentialVersion());
    }

    // ---- tokens

    /**
     * All tokens, newest first.
     *
     * @throws NotAllowed if the actor may not administer
     */
    public List<TokenRow> tokens(Actor by) {
        administers(by);
        List<ApiToken> all =
                Objects.requireNonNull(reads.execute(status -> work.stored().findAll()));
        return all.stream()
                .map(ApiToken::row)
                .map(row -> row.usedAt(work.lastUsed().of(row.id())))
                .sorted(Comparator.comparing(TokenRow::createdAt).reversed())
                .toList();
    }

    /**
     * Issues a token; its secret is in the answer and nowhere else.
     *
     * @throws NotAllowed if the actor may not administer
     * @throws InvalidInput if it would be expired already, be for a system that is not defined, or act for somebody who
     *     may not sign in
     */
    public IssuedToken issue(IssueToken command) {
        administers(command.by());
        String secret = Secrets.newToken();
        ApiToken token = write(() -> work.tokens().issue(command, secret));
        return new IssuedToken(token.row(), secret);
    }

    /**
     * Makes a token worthless: at once on this node, within 5 s on others. Safe to repeat.
     *
     * @throws NotAllowed if the actor may not administer
     * @throws NotFound if there is no such token
     */
    public TokenRow revoke(Actor by, TokenId token) {
        administers(by);
        return write(() -> work.tokens().revoke(by, token)).row();
    }

    // ---- signing in

    /** Checks a login and password; from memory, so that people get in while the database is away. */
    public SignInOutcome signIn(String login, String password, String address) {
        return work.signingIn().signIn(login, password, address);
    }

    /**
     * Lets somebody in whom an identity provider vouches for, and keeps them as it says they are.
     *
     * @throws NotAllowed if they have no role, or may no longer sign in
     * @throws Conflict if the login belongs to somebody else here
     */
    public SignInOutcome.Welcome signIn(ProviderIdentity identity) {
        KnownPerson person = write(() -> work.provider().welcome(identity)).known();
        return new SignInOutcome.Welcome(person.row(), person.credentialVersion());
    }

    /** Whom a presented secret lets act at this moment, or null if it is good for nobody; from memory. */
    public @Nullable SignedInToken admit(String secret) {
        KnownToken token = work.good().good(secret);
        if (token == null) {
            return null;
        }
        Actor actor = work.acting().token(token.row().id());
        return actor == null ? null : new SignedInToken(token.row().id(), actor);
    }

    /** Whose session it is, as they stand now; null once it is over, by a new password or by being shut out. */
    public @Nullable PersonRow owner(SignedIn session) {
        KnownPerson person = work.directory().person(session.person());
        return person == null || work.acting().person(session) == null ? null : person.row();
    }

    // ---- the first administrator

    /** Whether this secret is that of a set-up link that still works. */
    public boolean canSetUp(String secret) {
        return Objects.requireNonNull(reads.execute(status -> work.setUp().isGood(secret)));
    }

    /**
     * Creates the first administrator by a one-time link.
     *
     * @throws Conflict if the link was used, is too old, or somebody is there already
     */
    public PersonRow setUp(String secret, String login, String name, String password) {
        return write(() -> work.setUp().use(secret, login, name, password))
                .known()
                .row();
    }

    private @Nullable KnownPerson byId(String id) {
        try {
            return work.directory().person(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** Who may do what is no business of a token that is confined to one system. */
    private static void administers(Actor by) {
        by.needs(Permission.ADMINISTER);
        if (by.confinedTo() != null) {
            throw new NotAllowed(by.name() + " may act on " + by.confinedTo() + " only, not on people and tokens.");
        }
    }

    private <T> T write(Supplier<T> change) {
        return Objects.requireNonNull(writes.execute(status -> change.get()));
    }
}

package dev.firebreak.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.base.Actor;
import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** API tokens: what they are good for, and for how long. */
@AccessTest
class TokensTest {

    private static final SystemKey SUPPORT = OneSystem.SUPPORT;

    @Autowired
    private Access access;

    @Autowired
    private Tokens tokens;

    @Autowired
    private DirectoryUpkeep upkeep;

    @Autowired
    private LastUsed lastUsed;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void aFreshTokenIsGoodAtOnceForItsSystem() {
        IssuedToken issued = issue(SUPPORT, TokenScope.EVALUATE);
        assertThat(issued.secret()).startsWith("fbk_").hasSize(47);
        assertThat(tokens.check(issued.secret()))
                .isEqualTo(new EvaluateTokens.Evaluates(
                        issued.token().id().value(), issued.token().name(), SUPPORT));
    }

    @Test
    void noTokenMayStandInASelectorUnlessItWasIssuedForThat() {
        IssuedToken plain = issue(SUPPORT, TokenScope.EVALUATE);
        IssuedToken allowed = access.issue(new IssueToken(
                Actors.ADA, "in selectors", Set.of(TokenScope.EVALUATE), SUPPORT, null, null, SelectorUse.ALLOWED));
        assertThat(tokens.isAllowedInSelector(plain.token().id().value())).isFalse();
        assertThat(tokens.isAllowedInSelector(allowed.token().id().value())).isTrue();
        access.revoke(Actors.ADA, allowed.token().id());
        assertThat(tokens.isAllowedInSelector(allowed.token().id().value())).isFalse();
    }

    @Test
    void onlyWhatEvaluatesMayStandInASelector() {
        assertThatThrownBy(() -> new IssueToken(
                        Actors.ADA, "reads", Set.of(TokenScope.READ), SUPPORT, null, null, SelectorUse.ALLOWED))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.fields())
                        .containsKey("allowInSelector"));
    }

    @Test
    void anUnknownSecretAndNoneAreNoGood() {
        assertThat(tokens.check(null)).isEqualTo(new EvaluateTokens.Unknown());
        assertThat(tokens.check("")).isEqualTo(new EvaluateTokens.Unknown());
        assertThat(tokens.check("fbk_" + "x".repeat(100_000))).isEqualTo(new EvaluateTokens.Unknown());
        assertThat(access.admit("fbk_unknown")).isNull();
    }

    @Test
    void aTokenForSomethingElseIsToldApart() {
        IssuedToken issued = issue(SUPPORT, TokenScope.READ);
        assertThat(tokens.check(issued.secret())).isInstanceOf(EvaluateTokens.WrongScope.class);
    }

    @Test
    void evaluatingNeedsASystem() {
        assertThatThrownBy(() -> issue(null, TokenScope.EVALUATE))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.fields())
                        .containsOnlyKeys("system"));
    }

    /** A mistyped key would otherwise make a token that nothing ever answers. */
    @Test
    void aTokenForASystemThatIsNotDefinedIsRefused() {
        assertThatThrownBy(() -> issue(new SystemKey("suport-production"), TokenScope.EVALUATE))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.fields().get("system")).contains("suport-production"));
    }

    @Test
    void aRevokedTokenIsCutOffAtOnce() {
        IssuedToken issued = issue(SUPPORT, TokenScope.EVALUATE, TokenScope.CONTAIN);
        access.revoke(Actors.ADA, issued.token().id());
        assertThat(tokens.check(issued.secret())).isInstanceOf(EvaluateTokens.Unknown.class);
        assertThat(access.admit(issued.secret())).isNull();
    }

    @Test
    void aTokenRevokedOnAnotherNodeIsCutOffAtTheNextPoll() {
        IssuedToken issued = issue(SUPPORT, TokenScope.EVALUATE);
        database.sql("update api_token set revoked_at = created_at, version = version + 1 where id = ?")
                .param(issued.token().id().value())
                .update();
        assertThat(tokens.check(issued.secret())).isInstanceOf(EvaluateTokens.Evaluates.class);
        upkeep.refresh();
        assertThat(tokens.check(issued.secret())).isInstanceOf(EvaluateTokens.Unknown.class);
    }

    @Test
    void aTokenEndsWhenItExpires() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        IssuedToken issued =
                access.issue(new IssueToken(Actors.ADA, "brief", Set.of(TokenScope.EVALUATE), SUPPORT, null, end));
        clock.set(end.minusMillis(1));
        assertThat(tokens.check(issued.secret())).isInstanceOf(EvaluateTokens.Evaluates.class);
        clock.set(end);
        assertThat(tokens.check(issued.secret())).isInstanceOf(EvaluateTokens.Unknown.class);
    }

    @Test
    void aTokenThatWouldBeExpiredAlreadyIsRefused() {
        Instant past = clock.instant();
        IssueToken command = new IssueToken(Actors.ADA, "late", Set.of(TokenScope.READ), null, null, past);
        assertThatThrownBy(() -> access.issue(command)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTokenCountsAsNobodyUnlessItActsForSomebody() {
        Actor actor = actor(issue(null, TokenScope.RESTORE));
        assertThat(actor.isPerson()).isFalse();
        assertThat(actor.permissions()).containsExactlyInAnyOrder(Permission.VIEW, Permission.RESTORE);
    }

    @Test
    void aTokenForAPersonMayNoMoreThanBothMay() {
        PersonRow responder = create("tokened", Role.RESPONDER);
        IssuedToken issued = issueFor(responder.id(), TokenScope.CONTAIN, TokenScope.RESTORE, TokenScope.ADMIN);
        Actor actor = actor(issued);
        assertThat(actor.person()).isEqualTo(responder.id().actorId());
        assertThat(actor.permissions()).containsExactlyInAnyOrder(Permission.VIEW, Permission.CONTAIN);

        access.change(ChangePerson.roles(Actors.ADA, responder.id(), Set.of(Role.COMMANDER)));
        assertThat(actor(issued).may(Permission.RESTORE)).isTrue();
    }

    @Test
    void aTokenIsNoGoodOnceItsPersonIsShutOut() {
        PersonRow person = create("shut-out", Role.COMMANDER);
        IssuedToken issued = issueFor(person.id(), TokenScope.CONTAIN);
        access.change(ChangePerson.state(Actors.ADA, person.id(), PersonState.DISABLED));
        assertThat(access.admit(issued.secret())).isNull();
    }

    @Test
    void aTokenWithASystemIsConfinedToIt() {
        assertThat(actor(issue(SUPPORT, TokenScope.CONTAIN)).confinedTo()).isEqualTo(SUPPORT);
    }

    @Test
    void onlyAdministratorsManageTokens() {
        IssuedToken issued = issue(null, TokenScope.READ);
        Actor commander = Actors.CARL;
        IssueToken command = new IssueToken(commander, "mine", Set.of(TokenScope.ADMIN), null, null, null);
        assertThatThrownBy(() -> access.issue(command)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> access.revoke(commander, issued.token().id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> access.tokens(commander)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void onlyTheHashOfTheSecretIsKept() {
        IssuedToken issued = issue(null, TokenScope.READ);
        String row = database.sql("select secret_hash || hint from api_token where id = ?")
                .param(issued.token().id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(issued.secret().substring(8));
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void lastUsedIsShownAtOnceAndWrittenInBatches() {
        IssuedToken issued = issue(SUPPORT, TokenScope.EVALUATE);
        assertThat(listed(issued).lastUsedAt()).isNull();
        tokens.check(issued.secret());
        Instant used = clock.instant();
        assertThat(listed(issued).lastUsedAt()).isEqualTo(used);
        assertThat(storedUses(issued)).isZero();
        lastUsed.write();
        assertThat(storedUses(issued)).isEqualTo(1);
    }

    @Test
    void issuingAndRevokingIsOnTheTimeline() {
        long before = database.sql("select coalesce(max(seq), 0) from timeline_entry")
                .query(Long.class)
                .single();
        IssuedToken issued = issue(null, TokenScope.READ);
        access.revoke(Actors.ADA, issued.token().id());
        access.revoke(Actors.ADA, issued.token().id());
        assertThat(database.sql("select kind from timeline_entry where seq > ? order by seq")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("token.created", "token.revoked");
    }

    private TokenRow listed(IssuedToken issued) {
        return access.tokens(Actors.ADA).stream()
                .filter(row -> row.id().equals(issued.token().id()))
                .findFirst()
                .orElseThrow();
    }

    private long storedUses(IssuedToken issued) {
        return database.sql("select count(last_used_at) from api_token where id = ?")
                .param(issued.token().id().value())
                .query(Long.class)
                .single();
    }

    private Actor actor(IssuedToken issued) {
        return Objects.requireNonNull(access.admit(issued.secret())).actor();
    }

    private PersonRow create(String login, Role role) {
        return access.create(new CreatePerson(Actors.ADA, login, login, Set.of(role), null));
    }

    private IssuedToken issue(@Nullable SystemKey system, TokenScope... scopes) {
        return access.issue(new IssueToken(Actors.ADA, "a test", Set.of(scopes), system, null, null));
    }

    private IssuedToken issueFor(PersonId person, TokenScope... scopes) {
        return access.issue(new IssueToken(Actors.ADA, "for somebody", Set.of(scopes), null, person, null));
    }
}

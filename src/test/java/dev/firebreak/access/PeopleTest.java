package dev.firebreak.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.People;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.Actors;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, what they may do, and how they sign in. */
@AccessTest
class PeopleTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Access access;

    @Autowired
    private ActingNow acting;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Test
    void theAdministratorOfTheEnvironmentCanSignIn() {
        assertThat(access.signIn("admin", PASSWORD, "here")).isInstanceOf(SignInOutcome.Welcome.class);
        assertThat(access.signIn("Admin", PASSWORD, "here")).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void aWrongPasswordIsRefusedAndSoIsAnUnknownLogin() {
        assertThat(access.signIn("admin", "wrong horse battery", "there")).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(access.signIn("nobody", PASSWORD, "there")).isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void somebodyWithoutAPasswordCannotSignInWithAny() {
        PersonRow person = create("robot", null, Role.VIEWER);
        assertThat(person.waysIn()).isEqualTo(PersonRow.SignInWays.NONE);
        assertThat(access.signIn("robot", "", "here")).isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void otherModulesKnowSomebodyByIdentityIdAndLogin() {
        PersonRow person = create("known.to.all", null, Role.COMMANDER);
        People.Known known = new People.Known(
                person.id().actorId(),
                "known.to.all",
                person.name(),
                Set.of("commander"),
                Role.COMMANDER.permissions(),
                true);
        assertThat(people.find(person.id().actorId())).isEqualTo(known);
        assertThat(people.find(person.id().toString())).isEqualTo(known);
        assertThat(people.find(" Known.To.All ")).isEqualTo(known);
        assertThat(people.all()).contains(known);
        assertThat(people.find("person:nobody")).isNull();
        assertThat(people.find("")).isNull();
    }

    @Test
    void onlyAdministratorsManagePeople() {
        CreatePerson command = command(Actors.commander("carl"), "mallory", PASSWORD, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> access.create(command)).isInstanceOf(NotAllowed.class);
        assertThat(access.people(Actors.VIC)).extracting(PersonRow::login).doesNotContain("mallory");
    }

    @Test
    void aTokenConfinedToASystemDoesNotManagePeople() {
        Actor confined = new Actor(
                Actor.Kind.TOKEN,
                "token:1",
                "deploy",
                null,
                Actor.Source.API,
                Set.of(Permission.ADMINISTER),
                new SystemKey("support"));
        assertThatThrownBy(() -> access.create(command(confined, "eve", PASSWORD, Role.VIEWER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void somebodyChangesTheirOwnPasswordWithTheCurrentOne() {
        PersonRow person = create("own.password", PASSWORD, Role.VIEWER);
        SignInOutcome.Welcome here = welcome("own.password", PASSWORD);
        SignInOutcome.Welcome elsewhere = welcome("own.password", PASSWORD);

        SignInOutcome.Welcome on = access.changePassword(own(here, PASSWORD, "another horse battery"));

        assertThat(access.owner(on)).isNotNull();
        assertThat(access.owner(elsewhere)).describedAs("other sessions end").isNull();
        assertThat(access.signIn("own.password", PASSWORD, "here")).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(welcome("own.password", "another horse battery").person()).isEqualTo(person.id());
    }

    @Test
    void theWrongCurrentPasswordChangesNothingAndSlowsGuessingDown() {
        create("guessed", PASSWORD, Role.VIEWER);
        SignInOutcome.Welcome session = welcome("guessed", PASSWORD);
        assertThatThrownBy(() -> access.changePassword(own(session, "a wrong horse battery", "another horse battery")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("current");
        assertThat(access.owner(session)).isNotNull();
        assertThat(access.signIn("guessed", PASSWORD, "here")).isInstanceOf(SignInOutcome.Welcome.class);
        assertThatThrownBy(() -> {
                    for (int attempt = 0; attempt < 100; attempt++) {
                        guess(session);
                    }
                })
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Wait");
    }

    private void guess(SignInOutcome.Welcome session) {
        try {
            access.changePassword(
                    new ChangeOwnPassword(Actors.VIC, session, "a wrong guess", "another horse battery", "guesser"));
        } catch (InvalidInput wrong) {
            assertThat(wrong.fields()).containsKey("current");
        }
    }

    @Test
    void aNewPasswordIsHeldToTheSameRules() {
        create("rules", PASSWORD, Role.VIEWER);
        SignInOutcome.Welcome session = welcome("rules", PASSWORD);
        assertThatThrownBy(() -> own(session, PASSWORD, "short")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> own(session, PASSWORD, PASSWORD)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSessionThatIsOverChangesNoPassword() {
        PersonRow person = create("over", PASSWORD, Role.VIEWER);
        SignInOutcome.Welcome session = welcome("over", PASSWORD);
        access.change(ChangePerson.state(Actors.ADA, person.id(), PersonState.DISABLED));
        assertThatThrownBy(() -> access.changePassword(own(session, PASSWORD, "another horse battery")))
                .isInstanceOf(NotAllowed.class);
    }

    private SignInOutcome.Welcome welcome(String login, String password) {
        return (SignInOutcome.Welcome) access.signIn(login, password, "here");
    }

    private static ChangeOwnPassword own(SignInOutcome.Welcome session, String current, String next) {
        return new ChangeOwnPassword(Actors.VIC, session, current, next, "here");
    }

    @Test
    void aLoginIsTakenOnce() {
        create("twin", PASSWORD, Role.VIEWER);
        assertThatThrownBy(() -> create(" TWIN", PASSWORD, Role.VIEWER)).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        assertThatThrownBy(() -> create("no blanks", "short"))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.fields())
                        .containsOnlyKeys("login", "password", "roles"));
    }

    @Test
    void rolesCountFromTheMomentTheyChange() {
        PersonRow person = create("riser", PASSWORD, Role.VIEWER);
        SignedIn session = signedIn("riser", PASSWORD);
        assertThat(acting.person(session)).isNotNull().matches(actor -> !actor.may(Permission.CONTAIN));

        access.change(ChangePerson.roles(Actors.ADA, person.id(), Set.of(Role.RESPONDER)));

        assertThat(acting.person(session)).isNotNull().matches(actor -> actor.may(Permission.CONTAIN));
    }

    @Test
    void beingDisabledEndsSessionsAndSignIn() {
        PersonRow person = create("leaver", PASSWORD, Role.COMMANDER);
        SignedIn session = signedIn("leaver", PASSWORD);

        access.change(ChangePerson.state(Actors.ADA, person.id(), PersonState.DISABLED));

        assertThat(access.owner(session)).isNull();
        assertThat(access.signIn("leaver", PASSWORD, "here")).isInstanceOf(SignInOutcome.Wrong.class);

        access.change(ChangePerson.state(Actors.ADA, person.id(), PersonState.ACTIVE));
        assertThat(access.owner(session)).isNull();
        assertThat(access.owner(signedIn("leaver", PASSWORD))).isNotNull();
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        PersonRow person = create("changer", PASSWORD, Role.VIEWER);
        SignedIn session = signedIn("changer", PASSWORD);

        access.change(ChangePerson.password(Actors.ADA, person.id(), "a different password"));

        assertThat(access.owner(session)).isNull();
        assertThat(access.owner(signedIn("changer", "a different password"))).isNotNull();
    }

    @Test
    void theLastAdministratorStaysOne() {
        PersonRow admin = access.person(Actors.ADA, "admin");
        ChangePerson demotion = ChangePerson.roles(Actors.ADA, admin.id(), Set.of(Role.VIEWER));
        ChangePerson removal = ChangePerson.state(Actors.ADA, admin.id(), PersonState.DISABLED);
        assertThatThrownBy(() -> access.change(demotion)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> access.change(removal)).isInstanceOf(Conflict.class);

        PersonRow second = create("second", PASSWORD, Role.ADMINISTRATOR);
        assertThat(access.change(demotion).roles()).containsExactly(Role.VIEWER);
        access.change(ChangePerson.roles(Actors.ADA, admin.id(), Set.of(Role.ADMINISTRATOR)));
        access.change(ChangePerson.state(Actors.ADA, second.id(), PersonState.DISABLED));
    }

    @Test
    void everyChangeOfAPersonIsOnTheTimeline() {
        long before = entries();
        PersonRow person = create("noted", PASSWORD, Role.VIEWER);
        access.change(ChangePerson.roles(Actors.ADA, person.id(), Set.of(Role.COMMANDER)));
        access.change(ChangePerson.roles(Actors.ADA, person.id(), Set.of(Role.COMMANDER)));
        assertThat(database.sql("select kind from timeline_entry where seq > ? order by seq")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("person.created", "person.changed");
    }

    @Test
    void passwordsAreKeptAsSlowHashes() {
        create("hashed", PASSWORD, Role.VIEWER);
        assertThat(database.sql("select password_hash from person where login = 'hashed'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
    }

    private long entries() {
        return database.sql("select coalesce(max(seq), 0) from timeline_entry")
                .query(Long.class)
                .single();
    }

    private PersonRow create(String login, @Nullable String password, Role... roles) {
        return access.create(command(Actors.ADA, login, password, roles));
    }

    private static CreatePerson command(Actor by, String login, @Nullable String password, Role... roles) {
        return new CreatePerson(by, login, "Somebody " + login, Set.of(roles), password);
    }

    private SignedIn signedIn(String login, String password) {
        SignInOutcome outcome = access.signIn(login, password, UUID.randomUUID().toString());
        assertThat(outcome).isInstanceOf(SignInOutcome.Welcome.class);
        return (SignedIn) outcome;
    }
}

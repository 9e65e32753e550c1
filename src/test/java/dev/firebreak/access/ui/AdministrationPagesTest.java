package dev.firebreak.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.access.Access;
import dev.firebreak.access.ChangePerson;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.IssueToken;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.PersonState;
import dev.firebreak.access.Role;
import dev.firebreak.access.SignInOutcome;
import dev.firebreak.access.TokenRow;
import dev.firebreak.access.TokenScope;
import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Letting people in, and issuing tokens, on the pages for it. */
@ScreenTest
@WithMockUser(roles = "ADMINISTRATOR")
@SuppressWarnings("rawtypes")
class AdministrationPagesTest extends SpringBrowserlessTest {

    @Autowired
    Access access;

    @Autowired
    EvaluateTokens evaluateTokens;

    @Autowired
    Switches switches;

    @Autowired
    Seat seat;

    @BeforeEach
    void sitDown() {
        seat.take(Actors.ADA);
    }

    @Test
    void somebodyLetInCanSignIn() {
        navigate(PeopleView.class);
        press("Add a person…");
        field("Login").setValue("page.person");
        field("Name").setValue("Page Person");
        find(PasswordField.class).single().setValue("a long password");
        press("Add");

        assertThat(access.signIn("page.person", "a long password", "here")).isInstanceOf(SignInOutcome.Welcome.class);
        assertThat(find(Span.class).all()).anyMatch(span -> span.getText().equals("Page Person"));
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        navigate(PeopleView.class);
        press("Add a person…");
        field("Login").setValue("not a login");
        field("Name").setValue("Somebody");
        press("Add");

        assertThat(field("Login").isInvalid()).isTrue();
        assertThat(field("Login").getErrorMessage()).startsWith("It must be");
        assertThat(field("Name").isInvalid()).isFalse();
    }

    @Test
    void whoeverIsShutOutStaysOutUntilLetInAgain() {
        access.create(
                new CreatePerson(Actors.ADA, "page.leaver", "Page Leaver", Set.of(Role.VIEWER), "a long password"));
        navigate(PeopleView.class);

        pressNamed("Shut out: Page Leaver");
        assertThat(access.signIn("page.leaver", "a long password", "here")).isInstanceOf(SignInOutcome.Wrong.class);

        pressNamed("Let in again: Page Leaver");
        assertThat(access.signIn("page.leaver", "a long password", "here")).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void theLastAdministratorCannotBeShutOut() {
        PersonRow last =
                access.create(new CreatePerson(Actors.ADA, "page.last", "Page Last", Set.of(Role.ADMINISTRATOR), null));
        shutOutAllAdministratorsBut(last);
        navigate(PeopleView.class);

        pressNamed("Shut out: Page Last");

        assertThat(access.person(Actors.ADA, "page.last").state()).isEqualTo(PersonState.ACTIVE);
        assertThat(find(Notification.class).all())
                .anyMatch(notice -> notice.getElement().getProperty("text", "").contains("last administrator"));
        access.create(new CreatePerson(Actors.ADA, "page.next", "Page Next", Set.of(Role.ADMINISTRATOR), null));
        access.change(ChangePerson.state(Actors.ADA, last.id(), PersonState.DISABLED));
    }

    /** Other tests share the database, and let administrators in. */
    private void shutOutAllAdministratorsBut(PersonRow last) {
        access.people(Actors.ADA).stream()
                .filter(person -> person.isActive() && person.roles().contains(Role.ADMINISTRATOR))
                .filter(person -> !person.id().equals(last.id()))
                .forEach(person -> access.change(ChangePerson.state(Actors.ADA, person.id(), PersonState.DISABLED)));
    }

    @Test
    void theListNarrowsDownAndSaysWhenNothingFits() {
        access.create(new CreatePerson(Actors.ADA, "page.needle", "Page Needle", Set.of(Role.VIEWER), null));
        navigate(PeopleView.class);
        TextField filter = find(TextField.class).single();

        test(filter).setValue("NEEDLE");
        assertThat(find(Span.class).withText("Page Needle").exists()).isTrue();
        test(filter).setValue("nobody at all");
        assertThat(find(Paragraph.class)
                        .withText("None fits. Try fewer letters.")
                        .exists())
                .isTrue();
    }

    private void pressNamed(String label) {
        test(find(NativeButton.class).withAttribute("aria-label", label).single())
                .click();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anIssuedTokenIsShownOnceAndWorks() {
        SystemKey system = new SystemKey("page-system");
        switches.define(new DefineSystem(Actors.ADA, system, SystemDetails.of("Page system", "test", "", "Platform")));
        navigate(TokensView.class);
        press("Issue a token…");
        field("What it is for").setValue("page application");
        ComboBox<SystemKey> systems = (ComboBox<SystemKey>) find(ComboBox.class).all().stream()
                .filter(box -> "System".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
        systems.setValue(system);
        find(Checkbox.class).all().stream()
                .filter(box -> "flagd clients may send it in their selector".equals(box.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(true);
        press("Issue");

        String secret = find(Code.class).single().getText();
        assertThat(evaluateTokens.check(secret)).isInstanceOfSatisfying(EvaluateTokens.Evaluates.class, grant -> {
            assertThat(grant.token()).isEqualTo("page application");
            assertThat(grant.system()).isEqualTo(system);
            assertThat(evaluateTokens.isAllowedInSelector(grant.id())).isTrue();
        });
        press("I have copied it");
        assertThat(find(Code.class).all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTokenForEvaluatingAsksForItsSystem() {
        navigate(TokensView.class);
        press("Issue a token…");
        field("What it is for").setValue("page application without a system");
        press("Issue");
        assertThat(find(ComboBox.class).all()).anyMatch(ComboBox::isInvalid);

        CheckboxGroup<TokenScope> scopes = find(CheckboxGroup.class).single();
        scopes.setValue(Set.of(TokenScope.READ));
        press("Issue");
        assertThat(find(Code.class).single().getText()).startsWith("fbk_");
    }

    @Test
    void aTokenSaysForWhomItActs() {
        PersonRow kim = access.create(
                new CreatePerson(Actors.ADA, "page-kim", "Kim of the page", Set.of(Role.COMMANDER), null));
        access.issue(new IssueToken(Actors.ADA, "page script", Set.of(TokenScope.READ), null, kim.id(), null));

        navigate(TokensView.class);

        assertThat(find(TokenLine.class).all())
                .filteredOn(line -> line.getElement().getTextRecursively().contains("page script"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getElement().getTextRecursively()).contains("for Kim of the page"));
    }

    @Test
    void revokingAsksFirst() {
        TokenRow token = access.issue(
                        new IssueToken(Actors.ADA, "page leak", Set.of(TokenScope.READ), null, null, null))
                .token();
        navigate(TokensView.class);
        test(find(NativeButton.class)
                        .withAttribute("aria-label", "Revoke page leak")
                        .single())
                .click();
        assertThat(revoked(token)).isNull();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(revoked(token)).isNotNull();
    }

    private @Nullable Instant revoked(TokenRow token) {
        return access.tokens(Actors.ADA).stream()
                .filter(row -> row.id().equals(token.id()))
                .findFirst()
                .orElseThrow()
                .revokedAt();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        test(find(NativeButton.class).withText(words).all().getFirst()).click();
    }
}

package dev.firebreak.switches.ui.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.MainLayout;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.SwitchKind;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Systems and switches, defined on their pages; the keys have colons. */
@ScreenTest
@WithMockUser(roles = "ADMINISTRATOR")
class DefinitionPagesTest extends SpringBrowserlessTest {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final SwitchKey MAIL = new SwitchKey("tool:mail");

    @Autowired
    Switches switches;

    @Autowired
    Seat seat;

    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineASystem() {
        system = new SystemKey("defined:" + SYSTEMS.incrementAndGet());
        seat.take(Actors.ADA);
        switches.define(new DefineSystem(Actors.ADA, system, new SystemDetails("Agent " + system, "staging", "", "")));
    }

    @Test
    void aSystemIsDefinedAndItsPageOpens() {
        navigate(SystemsView.class);
        press("New system…");
        type("Key", system + "-new");
        type("Name", "Billing agent");
        type("Environment", "production");
        press("Create");

        SystemRow row = switches.system(new SystemKey(system + "-new")).system();
        assertThat(row.name()).isEqualTo("Billing agent");
        assertThat(row.environment()).isEqualTo("production");
        assertThat(field("Key").isReadOnly()).isTrue();
    }

    @Test
    void aKeyThatIsTakenIsRefusedAndWhatWasTypedStays() {
        navigate(SystemsView.class);
        press("New system…");
        type("Key", system.value());
        type("Name", "Another agent");
        type("Environment", "production");
        press("Create");

        assertThat(switches.system(system).system().name()).isEqualTo("Agent " + system);
        assertThat(field("Name").getValue()).isEqualTo("Another agent");
        assertThat(page()).contains("There is a system \"" + system + "\" already.");
    }

    @Test
    void whatIsMissingIsMarkedAtItsField() {
        navigate(SystemsView.class);
        press("New system…");
        type("Key", system + "-bare");
        press("Create");

        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Environment").isInvalid()).isTrue();
        assertThat(switches.find(new SystemKey(system + "-bare"))).isNull();
    }

    @ParameterizedTest
    @EnumSource(SwitchKind.class)
    void aSwitchOfEachKindIsDefined(SwitchKind kind) {
        newSwitch();
        type("Key", MAIL.value());
        type("Name", "Mail");
        select("Kind", kind);
        press("Save");

        assertThat(defined().kind()).isEqualTo(kind);
        assertThat(defined().access() == null).isEqualTo(kind != SwitchKind.TOOL);
    }

    @Test
    void whoApprovedAFallbackAndUntilWhenIsKept() {
        newSwitch();
        type("Key", MAIL.value());
        type("Name", "Mail");
        find(TextField.class).all().stream()
                .filter(field -> "Approved as fallback by".equals(field.getLabel()))
                .toList()
                .getLast()
                .setValue("Legal");
        find(DatePicker.class).all().getLast().setValue(LocalDate.of(2027, 3, 1));
        press("Save");

        Position safest = defined().safest();
        assertThat(safest.fallbackApprovedBy()).isEqualTo("Legal");
        assertThat(safest.fallbackReviewDue()).isEqualTo(LocalDate.of(2027, 3, 1));
        edit();
        assertThat(find(DatePicker.class).all().getLast().getValue()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void aValueOfTheWrongTypeIsMarkedAtItsPosition() {
        newSwitch();
        type("Key", MAIL.value());
        type("Name", "Mail");
        values().getFirst().setValue("perhaps");
        press("Save");

        assertThat(switches.system(system).find(MAIL)).isNull();
        assertThat(values().getFirst().isInvalid()).isTrue();
        assertThat(values().getFirst().getValue()).isEqualTo("perhaps");
    }

    @Test
    void savingTwiceIsNotRefusedAsTakenByItself() {
        defineMail();
        edit();
        type("Name", "Send mail");
        press("Save");
        edit();
        press("Save");

        assertThat(defined().name()).isEqualTo("Send mail");
        assertThat(page()).doesNotContain("already");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        defineMail();
        edit();
        type("Name", "Mine");
        SwitchDocument theirs = SwitchDocument.of(defined());
        switches.define(
                new DefineSwitch(Actors.ADA, system, named(theirs, "Theirs").define(MAIL), null));
        press("Save");

        assertThat(defined().name()).isEqualTo("Theirs");
        assertThat(field("Name").getValue()).isEqualTo("Mine");
        assertThat(page()).contains("Somebody changed this switch since you opened it.");
    }

    @Test
    void aSystemIsSavedTwiceInARowButNotOverSomebodyElse() {
        defineMail();
        go("administration/systems/" + encoded(system.value()));
        type("Name", "Once");
        press("Save");
        contain();
        type("Name", "Twice");
        press("Save");
        assertThat(switches.system(system).system().name()).isEqualTo("Twice");

        switches.define(new DefineSystem(Actors.ADA, system, new SystemDetails("Theirs", "staging", "", "")));
        type("Name", "Mine");
        press("Save");
        assertThat(switches.system(system).system().name()).isEqualTo("Theirs");
        assertThat(page()).contains("Somebody changed this system since you opened it.");
    }

    @Test
    void changingAServedValueAsksForAReason() {
        defineMail();
        edit();
        values().getFirst().setValue("false");
        press("Save");
        assertThat(field("Reason").isInvalid()).isTrue();
        assertThat(values().getFirst().getValue()).isEqualTo("false");

        type("Reason", "the new flow needs it off");
        press("Save");
        assertThat(defined().normalPosition().value().booleanValue()).isFalse();
    }

    @Test
    void aPositionInUseCannotBeReplaced() {
        defineMail();
        edit();
        contain();
        find(TextField.class).all().stream()
                .filter(field -> "Key".equals(field.getLabel()))
                .toList()
                .getLast()
                .setValue("off");
        type("Reason", "tidying up");
        press("Save");

        assertThat(defined().find(new PositionKey("disabled"))).isPresent();
        assertThat(page()).contains("in force");
    }

    @Test
    void aSwitchThatSomebodyContainedMeanwhileIsNotDeleted() {
        defineMail();
        edit();
        contain();
        press("Delete the switch…");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(switches.system(system).find(MAIL)).isNotNull();
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void deletingASystemAsksFirst() {
        go("administration/systems/" + encoded(system.value()));
        press("Delete the system…");
        assertThat(switches.find(system)).isNotNull();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(switches.find(system)).isNull();
    }

    @Test
    @WithMockUser(roles = "COMMANDER")
    void whoeverIsNoAdministratorIsToldWhoIs() {
        seat.take(Actors.CARL);
        go("administration/systems");
        assertThat(page()).contains("This page is for administrators");
    }

    private static SwitchDocument named(SwitchDocument document, String name) {
        return new SwitchDocument(
                document.kind(),
                name,
                document.description(),
                document.valueType(),
                document.access(),
                document.reversible(),
                document.labels(),
                document.positions(),
                document.normal(),
                document.failSafe(),
                document.restoreApprovals());
    }

    private void defineMail() {
        newSwitch();
        type("Key", MAIL.value());
        type("Name", "Mail");
        press("Save");
    }

    private void contain() {
        switches.flip(new FlipSwitch(
                Actors.RITA,
                system,
                MAIL,
                new PositionKey("disabled"),
                new Reason("seen wrong output"),
                false,
                Scope.EVERYONE,
                null,
                null,
                null));
    }

    private SwitchDefinition defined() {
        return switches.state(system, MAIL).definition();
    }

    private void newSwitch() {
        go("administration/systems/" + encoded(system.value()) + "/new-switch");
    }

    private void edit() {
        go("administration/systems/" + encoded(system.value()) + "/switches/" + encoded(MAIL.value()));
    }

    private static String encoded(String key) {
        return key.replace(":", "%3A");
    }

    private static void go(String path) {
        UI.getCurrent().navigate("timeline");
        UI.getCurrent().navigate(path);
    }

    private List<TextField> values() {
        return find(TextField.class).all().stream()
                .filter(field -> "Value".equals(field.getLabel()))
                .toList();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private <T> void select(String label, T value) {
        Select<T> select = (Select<T>) find(Select.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        select.setValue(value);
    }

    private void press(String words) {
        test(find(NativeButton.class).withText(words).all().getFirst()).click();
    }

    /** All that the page says, and what lies over it. */
    private String page() {
        return find(MainLayout.class).single().getElement().getTextRecursively()
                + UI.getCurrent().getElement().getTextRecursively();
    }
}

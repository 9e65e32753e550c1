package dev.firebreak.console.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.access.Role;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.People;
import dev.firebreak.base.Reason;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.incidents.RoleName;
import dev.firebreak.incidents.UpdateAudience;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.ui.FlipReach;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.FakeReach;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every act on an incident as a whole, from its room. */
class RoomActsTest extends RoomScene {

    @Test
    void whoTakesCommandMakesItActive() {
        RoomPanels room = open();

        press("Take command");

        IncidentRow row = row();
        assertThat(row.state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(Objects.requireNonNull(row.holder(RoleName.COMMANDER))
                        .person()
                        .id())
                .isEqualTo(responder.identity());
        assertThat(said(find(RoomHead.class).single())).contains("Active", "Contained…");
        assertThat(said(room)).contains("Commander: taken by " + responder.name());
    }

    @Test
    void theTitleIsEditedInPlace() {
        open();
        press("", find(TitleLine.class).single());

        test(title()).setValue("Refunds on stolen orders");
        press("Save title");

        assertThat(row().title()).isEqualTo("Refunds on stolen orders");
        assertThat(said(find(TitleLine.class).single())).contains("Refunds on stolen orders");
    }

    @Test
    void aTitleThatIsRefusedStaysInTheFieldWithTheReasonBesideIt() {
        open();
        press("", find(TitleLine.class).single());

        test(title()).setValue(" ");
        press("Save title");

        assertThat(said(find(TitleLine.class).single())).contains("The title is needed.");
        assertThat(row().title()).isEqualTo("Refunds on forged orders");
    }

    @Test
    void containedWithoutProofAsksForAReasonAndKeepsTheDialogOpen() {
        open();
        press("Take command");
        press("Contained…");

        press("It is contained");

        assertThat(row().state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(page()).contains("The reason is needed. Not proven: none of its flips is in force.");
        write("How did the harm stop?", "the vendor took it down");
        press("It is contained");
        assertThat(row().state()).isEqualTo(IncidentState.CONTAINED);
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void containedWithProofNeedsNoWords() {
        contain();
        reach.got(system, FakeReach.way(Reach.State.COMPLETE, 14, 14, 0));
        open();
        press("Take command");
        press("Contained…");
        assertThat(said(find(FlipReach.class).single())).contains("All 14 instances obey");

        press("It is contained");

        assertThat(row().state()).isEqualTo(IncidentState.CONTAINED);
        assertThat(said(find(RoomHead.class).single())).contains("Restore all…");
    }

    @Test
    void restoringAllShowsTheBundleAndSaysWhatCameOfIt() {
        contain();
        seat.take(commander);
        open();
        press("Take command");
        press("Restore all…");
        assertThat(said(find(RestoreBundle.class).single())).contains("Refund payment", "disabled → enabled");

        press("Restore all", find(RestoreAllDialog.class).single());
        assertThat(page()).contains("The reason is needed");
        write("Why may it return to normal?", "fixed in release 41");
        press("Restore all", find(RestoreAllDialog.class).single());

        assertThat(said(find(RestoreSaid.class).single())).contains("Restored", "1 flip ended.");
        assertThat(switches.state(system, REFUND).isContained()).isFalse();
        assertThat(row().state()).isEqualTo(IncidentState.RESTORING);
    }

    @Test
    void whoMayNotRestoreIsToldSoBeforeTheyWriteAnything() {
        contain();
        open();
        press("Restore all…");

        RestoreAllDialog dialog = find(RestoreAllDialog.class).single();
        assertThat(said(dialog)).contains("Restoring is for incident commanders: ask one of them.", "Refund payment");
        assertThat(find(NativeButton.class, dialog)
                        .withText("Restore all")
                        .single()
                        .isEnabled())
                .isFalse();
    }

    /** They may lose the right while they write. */
    @Test
    void whoMayNoLongerRestoreIsToldSoAndKeepsWhatTheyWrote() {
        contain();
        seat.take(commander);
        open();
        press("Take command");
        press("Restore all…");
        write("Why may it return to normal?", "it looks fine");
        seat.take(responder);

        press("Restore all", find(RestoreAllDialog.class).single());

        assertThat(page()).contains(responder.name() + " may not restore or approve.");
        assertThat(find(TextArea.class, find(RestoreAllDialog.class).single())
                        .single()
                        .getValue())
                .isEqualTo("it looks fine");
        assertThat(switches.state(system, REFUND).isContained()).isTrue();
    }

    @Test
    void decliningAsksWhyAndReopeningToo() {
        open();
        press("Decline…");
        press("Decline it");
        assertThat(page()).contains("The reason is needed: say why " + key + " is declined.");
        write("Why?", "a test order");
        press("Decline it");
        assertThat(row().state()).isEqualTo(IncidentState.DECLINED);

        press("Reopen…");
        write("Why?", "it was real");
        press("Reopen");

        assertThat(row().state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(said(find(AboutPanel.class).single())).contains("Reopened", "1×");
    }

    @Test
    void cancellingNamesWhatStaysInForce() {
        contain();
        open();
        press("Cancel the incident…");
        assertThat(said(find(ActDialog.class).single()))
                .contains("Stays in force: Refund payment: disabled, for everyone. Calling the incident over does not"
                        + " restore it.");
        write("Why?", "declared twice");
        press("Cancel the incident");
        assertThat(row().state()).isEqualTo(IncidentState.CANCELLED);
        assertThat(switches.state(system, REFUND).isContained()).isTrue();
    }

    @Test
    void nothingIsSaidToStayWhereNothingIsInForce() {
        open();
        press("Cancel the incident…");
        assertThat(said(find(ActDialog.class).single())).doesNotContain("Stays in force");
    }

    @Test
    void rolesAreOfferedToThoseOnlyWhoMayRespond() {
        known("vincent" + system, Role.VIEWER, Actors.VIC);
        open();
        press("Give…", find(PeoplePanel.class).single());

        assertThat(find(PersonPicker.class)
                        .single()
                        .getListDataView()
                        .getItems()
                        .map(People.Known::login))
                .contains(responder.name(), commander.name())
                .doesNotContain("vincent" + system);
    }

    @Test
    void resolvedAndClosedComeOneAfterTheOther() {
        incidents.move(new MoveIncident(responder, key, IncidentState.CONTAINED, new Reason("stopped")));
        open();

        press("Resolved…");
        press("It is resolved");
        press("Close…");
        press("Close it");

        assertThat(row().state()).isEqualTo(IncidentState.CLOSED);
    }

    @Test
    void mergingLeadsToTheOther() {
        IncidentKey other = incidents
                .declare(DeclareIncident.of(responder, "Forged orders again", Set.of(system)))
                .key();
        open();
        press("Merge into…");
        press("Merge");
        assertThat(page()).contains("The incident is needed: choose one.");

        @SuppressWarnings({"unchecked", "rawtypes"})
        ComboBox<IncidentRow> into = find(ComboBox.class)
                .withPropertyValue(ComboBox::getLabel, "Into")
                .single();
        into.setValue(incidents.incident(responder, other));
        write("Why?", "the same cause");
        press("Merge");

        assertThat(row().mergedInto()).isEqualTo(other);
        assertThat(said(find(RoomHead.class).single())).contains("Merged", "goes on in " + other);
    }

    @Test
    void anUpdateIsPostedWithItsAudience() {
        open();
        press("Post update");

        press("Post it");
        assertThat(page()).contains("The text is needed.");
        write("How does it stand?", "Refunds are stopped.");
        press("Post it");

        assertThat(incidents.updates(responder, key)).singleElement().satisfies(update -> {
            assertThat(update.text()).isEqualTo("Refunds are stopped.");
            assertThat(update.audience()).isEqualTo(UpdateAudience.INTERNAL);
        });
        assertThat(find(UpdatesPanel.class).single().getElement().getOuterHTML())
                .contains("Refunds are stopped.");
    }

    @Test
    void aDrillIsMarkedUnmistakably() {
        open();

        press("Mark as a drill…");
        press("Mark as a drill", find(ActDialog.class).single());
        assertThat(page()).contains("The reason is needed to mark it as a drill.");
        assertThat(row().drill()).isFalse();
        write("Why?", "rehearsed on a copy");
        press("Mark as a drill", find(ActDialog.class).single());

        assertThat(row().drill()).isTrue();
        assertThat(said(find(RoomHead.class).single())).contains("Drill", "It is no drill…");
    }

    @Test
    void whoMayOnlyLookIsOfferedNoAct() {
        seat.take(Actors.VIC);
        open();

        assertThat(find(RoomActs.class).all()).isEmpty();
        assertThat(find(Composer.class).all()).isEmpty();
        assertThat(page()).doesNotContain("Take command", "Add note", "Hand over…");
    }

    private TextField title() {
        return find(TextField.class)
                .withCondition(field -> "Title".equals(field.getAriaLabel().orElse("")))
                .single();
    }
}

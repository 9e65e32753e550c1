package dev.firebreak.console.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.AddNote;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentLink;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.LinkKind;
import dev.firebreak.incidents.Readers;
import dev.firebreak.incidents.RestoreIncident;
import dev.firebreak.severities.Impact;
import dev.firebreak.switches.DecideRestore;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.testing.Actors;
import dev.firebreak.timeline.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking apart in the room what came together: restoring to one of two ends, and splitting a part off. */
class RoomRestoresTest extends RoomScene {

    @Autowired
    IncidentRecords records;

    @Test
    void whoRestoresChoosesAndSeesWhatEachChoiceWouldChange() {
        contain();
        flip(null);
        openRestore();
        assertThat(said(find(RestoreBundle.class).single()))
                .contains("disabled")
                .doesNotContain("Not of this incident");

        choose(RestoreIncident.What.BACK_TO_EVIDENCE);

        assertThat(said(find(RestoreAllDialog.class).single()))
                .contains("Ends every flip made on its systems since " + key + " was declared, whoever made it.")
                .contains("Not of this incident: made by " + responder.name() + ", “as a precaution”");
        assertThat(switches.state(system, REFUND).inForce()).hasSize(2);
    }

    @Test
    void goingBackToTheSnapshotEndsAllThatWasFlippedSince() {
        contain();
        flip(null);
        openRestore();
        choose(RestoreIncident.What.BACK_TO_EVIDENCE);
        write("Why may it return to normal?", "fixed in release 41");
        press("Restore all", find(RestoreAllDialog.class).single());

        assertThat(said(find(RestoreSaid.class).single())).contains("2 flips ended.");
        assertThat(switches.state(system, REFUND).isContained()).isFalse();
    }

    @Test
    void whatWasContainedBeforeTheDeclarationIsSaidToStay() {
        FlipRow before = flip(null);
        IncidentKey declared = incidents
                .declare(new DeclareIncident(
                        responder,
                        "Refunds",
                        Set.of(system),
                        Impact.UNKNOWN,
                        Set.of(),
                        null,
                        "",
                        null,
                        false,
                        new Readers.Everybody(),
                        List.of(before.id()),
                        null))
                .key();
        key = declared;
        openRestore();
        choose(RestoreIncident.What.BACK_TO_EVIDENCE);

        RestoreAllDialog dialog = find(RestoreAllDialog.class).single();
        assertThat(said(dialog))
                .contains("Nothing that was flipped since is in force.")
                .contains("Stays in force, since it was made before the declaration: Refund payment: disabled.");
        assertThat(find(NativeButton.class, dialog)
                        .withText("Restore all")
                        .all()
                        .getFirst()
                        .isEnabled())
                .isFalse();
        choose(RestoreIncident.What.ITS_FLIPS);
        assertThat(said(find(RestoreBundle.class).single())).contains("disabled → enabled");
    }

    @Test
    void aPartIsSplitOffWithItsFlipsAndLinkedBothWays() {
        contain();
        incidents.note(new AddNote(responder, key, "ten mails were sent", null));
        open();
        press("Split off…");
        press("Split it off");
        assertThat(said(find(SplitDialog.class).single())).contains("The reason is needed");

        write("Why?", "another cause");
        press("Split it off");
        assertThat(said(find(SplitDialog.class).single())).contains("The title is needed.");
        test(find(TextField.class)
                        .withCondition(field -> "What the part is about".equals(field.getLabel()))
                        .single())
                .setValue("Mails to the wrong customers");
        tickAll();
        chooseNotes();
        press("Split it off");

        assertThat(find(SplitSaid.class).all())
                .as(() -> said(find(SplitDialog.class).single()))
                .isNotEmpty();
        IncidentLink.Other to =
                (IncidentLink.Other) records.links(responder, key).getFirst();
        assertThat(said(find(SplitSaid.class).single()))
                .contains(
                        to.key() + " Mails to the wrong customers",
                        "linked both ways",
                        "1 flip went along",
                        "1 entry shows there too");
        assertThat(records.links(responder, to.key())).singleElement().satisfies(link -> {
            assertThat(link).isInstanceOf(IncidentLink.Other.class);
            assertThat(((IncidentLink.Other) link).key()).isEqualTo(key);
            assertThat(((IncidentLink.Other) link).kind()).isEqualTo(LinkKind.SPLIT_FROM);
        });
        assertThat(incidents.flips(responder, to.key())).hasSize(1);
        assertThat(incidents.flips(responder, key)).isEmpty();
        press("Done");
        assertThat(find(Dialog.class).all()).isEmpty();
        eventually(() ->
                assertThat(said(find(RoomPanels.class).single())).contains(to.key() + " Mails to the wrong customers"));
    }

    @Test
    void aRestoreThatWaitsIsSeenInTheRoomAndSaidBeforeAnother() {
        contain();
        switches.define(new DefineSwitch(Actors.ADA, system, tool(2).define(REFUND), new Reason("four eyes")));
        openRestore();
        write("Why may it return to normal?", "fixed in release 41");
        press("Propose to restore all", find(RestoreAllDialog.class).single());
        press("Done");

        eventually(() -> {
            assertThat(said(find(ContainmentPanel.class).single()))
                    .contains("Restore waits for 2 approvals", "by " + commander.name(), "“fixed in release 41”");
            assertThat(said(find(RoomActs.class).single())).contains("Restore waits for 2 approvals");
            assertThat(said(find(RoomTimeline.class).single())).contains("Restore of Refund payment");
        });
        assertThat(find(Anchor.class, find(ContainmentPanel.class).single()).all().stream()
                        .map(Anchor::getHref))
                .contains(Links.restore(system));

        press("Restore all…");
        assertThat(said(find(RestoreAllDialog.class).single())).contains("A restore waits already: look at it first.");
        assertThat(find(NativeButton.class).withText("Propose once more").all()).hasSize(1);
        press("Cancel");

        switches.decide(
                new DecideRestore(Actors.CHAN, switches.openRestores().getLast().id(), false, new Reason("not yet")));
        eventually(() -> {
            assertThat(said(find(ContainmentPanel.class).single())).doesNotContain("waits for");
            assertThat(find(Anchor.class, find(RoomActs.class).single()).all()).noneMatch(Anchor::isVisible);
        });
    }

    private void openRestore() {
        seat.take(commander);
        open();
        press("Take command");
        press("Restore all…");
    }

    private FlipRow flip(@Nullable IncidentKey incident) {
        FlipOutcome outcome = switches.flip(new FlipSwitch(
                responder,
                system,
                REFUND,
                new PositionKey("disabled"),
                new Reason("as a precaution"),
                false,
                new Scope.Share(50),
                null,
                null,
                incident));
        return ((FlipOutcome.Contained) outcome).flip();
    }

    @SuppressWarnings("unchecked")
    private void choose(RestoreIncident.What what) {
        ((ChipField<RestoreIncident.What>)
                        find(ChipField.class, find(RestoreAllDialog.class).single())
                                .single())
                .setValue(what);
    }

    @SuppressWarnings("unchecked")
    private void chooseNotes() {
        MultiSelectComboBox<Entry> notes = (MultiSelectComboBox<Entry>)
                find(MultiSelectComboBox.class, find(SplitDialog.class).single())
                        .withCondition(field -> "Notes and updates that show there too".equals(field.getLabel()))
                        .single();
        List<Entry> offered = notes.getListDataView().getItems().toList();
        assertThat(offered.stream().map(notes.getItemLabelGenerator()))
                .singleElement()
                .asString()
                .endsWith(": ten mails were sent");
        notes.setValue(Set.copyOf(offered));
    }

    @SuppressWarnings("unchecked")
    private void tickAll() {
        CheckboxGroup<FlipRow> flips = (CheckboxGroup<FlipRow>)
                find(CheckboxGroup.class, find(SplitDialog.class).single()).single();
        flips.setValue(new HashSet<>(incidents.flips(responder, key)));
    }
}

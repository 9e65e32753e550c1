package dev.firebreak.switches.ui.across;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.ui.IncidentField;
import dev.firebreak.testing.Actors;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Containment across systems: what it will touch comes first, then the long press. */
class ContainViewTest extends ManyFixture {

    @Test
    void nothingIsOfferedBeforeSomethingIsChosen() {
        go("contain");

        assertThat(find(HoldButton.class).all()).isEmpty();
        assertThat(page()).contains("Nothing is chosen yet.");
    }

    @Test
    void whatIsListedIsContainedAndNothingElse() {
        go("contain");
        choose(one);
        assertThat(page()).contains("2 switches on 1 system", "enabled → disabled");
        assertThat(served(one, REFUND))
                .describedAs("choosing alone does nothing")
                .isEqualTo("enabled");

        hold();

        assertThat(served(one, REFUND)).isEqualTo("disabled");
        assertThat(served(one, EMAIL)).isEqualTo("disabled");
        assertThat(served(two, REFUND)).isEqualTo("enabled");
        assertThat(page()).contains("2 switches are contained on 1 system.", "Nothing is chosen yet.");
    }

    @Test
    void oneSentenceFinishesTheReasonOnAllSystems() {
        go("contain");
        choose(one, two);
        hold();
        assertThat(inForce(two, EMAIL)).allMatch(FlipRow::reasonFollows);

        test(find(TextField.class).all().getLast()).setValue("provider answers wrongly");
        press("Save the reason");

        for (FlipRow flip : inForce(one, REFUND)) {
            assertThat(flip.reason()).isEqualTo("provider answers wrongly");
        }
        assertThat(inForce(one, EMAIL)).noneMatch(FlipRow::reasonFollows);
        assertThat(inForce(two, EMAIL)).noneMatch(FlipRow::reasonFollows);
    }

    @Test
    void allThatIsContainedNamesTheIncident() {
        go("contain");
        choose(one, two);
        find(IncidentField.class).single().setValue("INC-42");

        hold();

        assertThat(inForce(one, REFUND)).allMatch(flip -> new IncidentKey("INC-42").equals(flip.incident()));
        assertThat(inForce(two, EMAIL)).allMatch(flip -> new IncidentKey("INC-42").equals(flip.incident()));
    }

    /** The way back and the chip stand only while what they say is so. */
    @Test
    void whatOthersRestoreSinceIsSaidNotToBeInForceAnyMore() {
        go("contain");
        choose(one, two);
        hold();
        assertThat(page()).contains("4 switches are contained on 2 systems").contains("Undo");

        restoreAll(one);
        eventually(() -> assertThat(page())
                .contains("No longer all in force, 2 of 4 are not: restored by carl.")
                .contains("Undo"));
        restoreAll(two);

        eventually(() -> assertThat(page())
                .contains("What this put in force is no longer in force: restored by carl.")
                .doesNotContain("4 switches are contained"));
        assertThat(find(NativeButton.class).withText("Undo").all()).isEmpty();
        assertThat(find(Span.class).withText("Contained").all()).isEmpty();
    }

    private void restoreAll(SystemKey system) {
        switches.restore(new RestoreFlips(
                Actors.CARL, system, new RestoreFlips.All(), new Reason("fixed in release 41"), null, false));
    }

    @Test
    void undoTakesItBackOnAllSystems() {
        go("contain");
        choose(one, two);
        hold();

        press("Undo");

        assertThat(served(one, REFUND)).isEqualTo("enabled");
        assertThat(served(two, EMAIL)).isEqualTo("enabled");
    }

    @Test
    void holdingTwiceContainsOnce() {
        go("contain");
        choose(one);
        HoldButton button = find(HoldButton.class).single();
        ComponentUtil.fireEvent(button, new HoldButton.Held(button, true));
        ComponentUtil.fireEvent(button, new HoldButton.Held(button, true));

        assertThat(inForce(one, REFUND)).hasSize(1);
    }

    @Test
    void aViewerSeesWhatItWouldTouchAndWhoCanDoIt() {
        seat.take(Actors.VIC);
        go("contain");
        choose(one);

        assertThat(find(HoldButton.class).all()).isEmpty();
        assertThat(page()).contains("2 switches on 1 system", "vic may look but not contain.");
    }

    @Test
    void whoeverLostTheRoleMeanwhileIsRefusedInASentence() {
        go("contain");
        choose(one);
        seat.take(Actors.VIC);

        hold();

        assertThat(served(one, REFUND)).isEqualTo("enabled");
        assertThat(page()).contains("vic may not contain.");
        assertThat(find(NativeButton.class).withText("Undo").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void choose(SystemKey... keys) {
        MultiSelectComboBox<SystemRow> systems = (MultiSelectComboBox<SystemRow>)
                find(MultiSelectComboBox.class).all().getLast();
        Set<SystemKey> wanted = Set.of(keys);
        systems.setValue(systems.getListDataView()
                .getItems()
                .filter(row -> wanted.contains(row.key()))
                .collect(Collectors.toSet()));
    }
}

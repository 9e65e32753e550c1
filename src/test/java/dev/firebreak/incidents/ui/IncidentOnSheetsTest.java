package dev.firebreak.incidents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.access.Role;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.incidents.AttachFlips;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.incidents.Readers;
import dev.firebreak.severities.Impact;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.ui.BoardSheets;
import dev.firebreak.switches.ui.Desk;
import dev.firebreak.switches.ui.IncidentField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the sheets that contain say of incidents. */
class IncidentOnSheetsTest extends IncidentScreens {

    @Autowired
    Desk desk;

    @Test
    void onePressAfterAFlipDeclaresWithIt() {
        hold("switches/" + system + "/" + REFUND + "?reason=forged%20order%20ids");
        assertThat(text(find(AfterFlipOffer.class).single())).contains("“Refund payment disabled: forged order ids”");

        test(find(NativeButton.class, find(AfterFlipOffer.class).single())
                        .withText("Declare incident")
                        .single())
                .click();

        IncidentRow declared = incidents.similar(rosa, Set.of(system)).getFirst();
        FlipRow flip = switches.state(system, REFUND).inForce().getFirst();
        assertThat(declared.title()).isEqualTo("Refund payment disabled: forged order ids");
        assertThat(declared.state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(incidents.flips(rosa, declared.key()))
                .extracting(FlipRow::id)
                .containsExactly(flip.id());
        assertThat(flip.incident()).isEqualTo(declared.key());
    }

    @Test
    void anOpenOneOfTheSystemIsFilledInAndNamedAfterwards() {
        IncidentRow open = declared("Refunds for forged orders");
        go("");
        BoardSheets sheets = sheets();

        assertThat(find(IncidentField.class, sheets).single().getValue())
                .isEqualTo(open.key().value());
        holdNow();

        AfterFlipOffer offer = find(AfterFlipOffer.class).single();
        assertThat(text(offer)).startsWith("Part of " + open.key());
        assertThat(find(Anchor.class, offer).single().getHref()).isEqualTo("incidents/" + open.key());
    }

    @Test
    void oneThatIsNotTheOneFilledInIsDeclaredWithTheFlip() {
        IncidentRow open = declared("Refunds for forged orders");
        go("");
        sheets();
        holdNow();

        test(find(NativeButton.class, find(AfterFlipOffer.class).single())
                        .withText("It is another: declare it")
                        .single())
                .click();

        List<IncidentRow> both = incidents.similar(rosa, Set.of(system));
        assertThat(both).hasSize(2);
        IncidentRow another = both.getFirst();
        FlipRow flip = switches.state(system, REFUND).inForce().getFirst();
        assertThat(another.title()).startsWith("Refund payment disabled");
        assertThat(another.state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(another.severity().provisional()).isTrue();
        assertThat(another.moments().at(Milestone.DETECTED)).isEqualTo(flip.requestedAt());
        assertThat(flip.incident()).isEqualTo(another.key());
        assertThat(incidents.flips(rosa, open.key())).isEmpty();
    }

    @Test
    void oneThatIsRestoredIsNotFilledInEvenWhereAFlipNamesIt() {
        IncidentRow open = declared("Refunds for forged orders");
        FlipRow flip = contained("forged order ids");
        incidents.attach(new AttachFlips(rosa, open.key(), List.of(flip.id())));
        go("");
        assertThat(find(IncidentField.class, sheets()).single().getValue())
                .isEqualTo(open.key().value());
        for (IncidentState next : List.of(IncidentState.ACTIVE, IncidentState.CONTAINED, IncidentState.RESTORING)) {
            incidents.move(new MoveIncident(rosa, open.key(), next, new Reason("by hand")));
        }
        go("restores");
        go("");

        IncidentField field = find(IncidentField.class, sheets()).single();

        assertThat(field.isEmpty()).isTrue();
        assertThat(field.getListDataView().getItems()).contains(open.key().value());
    }

    @Test
    void neitherADrillNorOneThatHasEndedIsFilledIn() {
        declare("Rehearsal", true, new Readers.Everybody());
        IncidentRow ended = declared("Over");
        incidents.move(new MoveIncident(rosa, ended.key(), IncidentState.RESOLVED, null));
        go("");

        assertThat(find(IncidentField.class, sheets()).single().isEmpty()).isTrue();
    }

    @Test
    void oneThatIsKeptFromTheReaderIsNeverOffered() {
        IncidentRow kept = declare("Secret", false, new Readers.Only(Set.of(), Set.of()));
        seat.take(letIn("stranger" + system, Role.RESPONDER));
        go("");

        IncidentField field = find(IncidentField.class, sheets()).single();

        assertThat(field.isEmpty()).isTrue();
        assertThat(field.getListDataView().getItems()).doesNotContain(kept.key().value());
        field.setValue(kept.key().value());
        assertThat(field.getHelperText()).startsWith("Not an incident here.");
    }

    @Test
    void aKeyOfAnotherToolIsAcceptedAndSaid() {
        go("");
        IncidentField field = find(IncidentField.class, sheets()).single();

        field.setValue("PD-7731");

        assertThat(field.getHelperText()).startsWith("Not an incident here.");
        assertThat(field.key()).isEqualTo(new IncidentKey("PD-7731"));
    }

    @Test
    void whoMayOnlyContainIsOfferedNothing() {
        FlipRow flip = contained("forged order ids");
        seat.take(onlooker());
        go("");

        AfterFlipOffer offer = new AfterFlipOffer(after, List.of(flip));
        getCurrentView().getElement().appendChild(offer.getElement());

        assertThat(offer.isVisible()).isFalse();
    }

    @Autowired
    DeclareAfterFlip after;

    private IncidentRow declare(String title, boolean drill, Readers readers) {
        return incidents.declare(new DeclareIncident(
                rosa,
                title,
                Set.of(system),
                Impact.UNKNOWN,
                Set.of(),
                null,
                "",
                null,
                drill,
                readers,
                List.of(),
                null));
    }

    /** The sheet of the refund tool, as the board opens it. */
    private BoardSheets sheets() {
        BoardSheets sheets = new BoardSheets(desk, opened -> {});
        getCurrentView().getElement().appendChild(sheets.getElement());
        sheets.flip(switches.system(system).system(), switches.state(system, REFUND), "none");
        test(find(NativeButton.class, sheets).withClassName("more-line").single())
                .click();
        return sheets;
    }

    private void hold(String address) {
        go(address);
        holdNow();
    }

    private void holdNow() {
        HoldButton button = find(HoldButton.class).single();
        ComponentUtil.fireEvent(button, new HoldButton.Held(button, true));
    }
}

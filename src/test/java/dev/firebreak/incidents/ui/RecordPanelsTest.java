package dev.firebreak.incidents.ui;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.RITA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import dev.firebreak.access.Access;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.Role;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.AddSideEffect;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.DefineField;
import dev.firebreak.incidents.EvidenceContent;
import dev.firebreak.incidents.FieldDefinition;
import dev.firebreak.incidents.FieldKey;
import dev.firebreak.incidents.FieldType;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.LinkPage;
import dev.firebreak.incidents.SetField;
import dev.firebreak.incidents.SideEffect;
import dev.firebreak.incidents.SideEffectDetails;
import dev.firebreak.incidents.SideEffectState;
import dev.firebreak.incidents.Undoable;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The parts of the incident room that hold its records. */
@ScreenTest
class RecordPanelsTest extends SpringBrowserlessTest {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentRecords records;

    @Autowired
    Switches switches;

    @Autowired
    Access access;

    @Autowired
    Seat seat;

    private Component root = new Div();
    private IncidentKey incident = new IncidentKey("INC-0");

    @BeforeEach
    void declare() {
        seat.take(Actors.RITA);
        SystemKey system = new SystemKey("records-panel-" + SYSTEMS.incrementAndGet());
        switches.define(new DefineSystem(ADA, system, new SystemDetails("Support", "production", "", "")));
        incident = incidents
                .declare(DeclareIncident.of(RITA, "Refunds", Set.of(system)))
                .key();
    }

    private <T extends Component> T shown(T panel) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(panel);
        root = panel;
        return panel;
    }

    private NativeButton button(String words) {
        return find(NativeButton.class, root).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class, root).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSideEffectIsWrittenDownAndMadeGood() {
        shown(new SideEffectsPanel(records, seat, incident));
        field("What the system did").setValue("Refunds paid");
        field("How many").setValue("14");
        test(button("Write it down")).click();
        assertThat(records.sideEffects(RITA, incident)).hasSize(1);
        assertThat(field("What the system did").isEmpty()).isTrue();
        test(button("Done")).click();
        assertThat(records.sideEffects(RITA, incident).getFirst().state()).isEqualTo(SideEffectState.DONE);
        assertThat(button("Open again").getElement().getAttribute("aria-label")).isEqualTo("Open again: Refunds paid");
    }

    @Test
    void whatIsRefusedIsSaidInPlaceAndStays() {
        shown(new SideEffectsPanel(records, seat, incident));
        field("How many").setValue("14");
        test(button("Write it down")).click();
        assertThat(field("What the system did").isInvalid()).isTrue();
        assertThat(field("What the system did").getErrorMessage()).isEqualTo("It is needed.");
        assertThat(field("How many").getValue()).isEqualTo("14");
        field("What the system did").setValue("Refunds paid");
        field("How many").setValue("1,400");
        test(button("Write it down")).click();
        assertThat(records.sideEffects(RITA, incident).getFirst().howMany()).isEqualTo(1_400L);
        assertThat(field("What the system did").isInvalid()).isFalse();
    }

    @Test
    void aSideEffectIsCorrected() {
        String login = "kim" + SYSTEMS.incrementAndGet();
        PersonRow kim = access.create(new CreatePerson(ADA, login, "Kim of the side", Set.of(Role.RESPONDER), null));
        records.add(new AddSideEffect(
                RITA,
                incident,
                new SideEffectDetails("Mails sent", 3L, Undoable.NO, login, SideEffectState.DONE, "by hand")));
        shown(new SideEffectsPanel(records, seat, incident));
        test(button("Correct…")).click();
        root = find(SideEffectDialog.class).single();
        assertThat(field("Who makes it good").getValue()).isEqualTo("Kim of the side");
        field("What the system did").setValue(" ");
        test(button("Save")).click();
        assertThat(field("What the system did").getErrorMessage()).isEqualTo("It is needed.");
        field("What the system did").setValue("Letters sent");
        test(button("Save")).click();
        assertThat(find(SideEffectDialog.class).all()).isEmpty();
        SideEffect corrected = records.sideEffects(RITA, incident).getFirst();
        assertThat(corrected.details())
                .isEqualTo(new SideEffectDetails(
                        "Letters sent", 3L, Undoable.NO, "person:" + kim.id(), SideEffectState.DONE, "by hand"));
        assertThat(find(SideEffectsPanel.class).single().getElement().getTextRecursively())
                .contains("Letters sent", "by hand");
    }

    @Test
    void whoMayOnlyLookFindsNothingToChange() {
        records.add(new AddSideEffect(RITA, incident, SideEffectDetails.of("Mails sent", 3L)));
        records.link(new LinkPage(RITA, incident, URI.create("https://a.example/x"), "A page"));
        seat.take(Actors.VIC);
        Div all = new Div(
                new SideEffectsPanel(records, seat, incident),
                new LinksPanel(records, seat, incident),
                new FieldsPanel(records, seat, incident),
                new FilesPanel(records, seat, incident));
        shown(all);
        assertThat(find(NativeButton.class, root).all()).isEmpty();
        assertThat(find(TextField.class, root).all()).isEmpty();
        assertThat(find(Upload.class, root).all()).isEmpty();
        assertThat(find(Span.class, root).all())
                .anyMatch(words -> words.getText().equals("Mails sent"));
    }

    @Test
    void evidenceIsComparedWithNow() {
        records.keepDueTimes();
        shown(new EvidencePanel(records, seat, incident));
        test(button("Compare with now")).click();
        assertThat(find(Paragraph.class, root).all())
                .anyMatch(words -> words.getText().equals("Everything stands as it did then."));
    }

    @Test
    void whatChangedInTheDayBeforeTheDeclarationIsReadAtOnce() {
        records.keepDueTimes();
        Div panel = new Div(new EvidencePanel(records, seat, incident));
        shown(panel);
        assertThat(panel.getElement().getTextRecursively()).contains("What changed in the 24 h before");
        assertThat(find(Span.class, root).all())
                .filteredOn(span -> span.hasClassName("record-change"))
                .extracting(Span::getText)
                .anyMatch(sentence -> sentence.contains("Support"));
    }

    @Test
    void atMostFiftyChangesAreShownAndHowManyMoreThereWere() {
        List<EvidenceContent.Change> changes = IntStream.range(0, 60)
                .mapToObj(at -> new EvidenceContent.Change(
                        at, "2026-11-24T00:00:00Z", "switch.contained", "support", null, "Change " + at, ""))
                .toList();
        EvidenceContent content = new EvidenceContent(
                1, "INC-1", "declared", "", "", List.of(), new EvidenceContent.Changes("", "", changes, 1_200));
        Div before = new Div(new ChangesBefore(() -> content).opened());
        assertThat(before.getElement().getTextRecursively())
                .contains("Change 0", "Change 49", "And 1,210 more before these.")
                .doesNotContain("Change 50");
    }

    @Test
    void aLinkIsAddedByKeyOrAddress() {
        IncidentKey other = incidents
                .declare(DeclareIncident.of(
                        RITA, "Other", incidents.incident(RITA, incident).systems()))
                .key();
        shown(new LinksPanel(records, seat, incident));
        field("Incident or https address").setValue(other.value());
        test(button("Link")).click();
        field("Incident or https address").setValue("https://a.example/x");
        test(button("Link")).click();
        assertThat(records.links(RITA, incident)).hasSize(2);
        field("Incident or https address").setValue("javascript://a");
        test(button("Link")).click();
        assertThat(records.links(RITA, incident)).hasSize(2);
        assertThat(find(Paragraph.class, root).all())
                .anyMatch(words -> words.getText().contains("https://"));
    }

    @Test
    void aFieldOfOursTakesItsValues() {
        FieldKey key = new FieldKey("panel_number");
        records.define(
                new DefineField(ADA, new FieldDefinition(key, "Panel number", FieldType.NUMBER, List.of(), null)));
        shown(new FieldsPanel(records, seat, incident));
        field("Panel number").setValue("many");
        assertThat(field("Panel number").isInvalid()).isTrue();
        field("Panel number").setValue("12");
        assertThat(field("Panel number").isInvalid()).isFalse();
        assertThat(records.fields(RITA, incident)).anyMatch(value -> "12".equals(value.value()));
        records.retire(ADA, key);
    }

    @Test
    void aFieldIsDrawnAnewOnlyWhereItHoldsSomethingElse() {
        FieldKey ours = new FieldKey("panel_ours");
        FieldKey theirs = new FieldKey("panel_theirs");
        for (FieldKey key : List.of(ours, theirs)) {
            records.define(
                    new DefineField(ADA, new FieldDefinition(key, key.value(), FieldType.TEXT, List.of(), null)));
        }
        FieldsPanel panel = shown(new FieldsPanel(records, seat, incident));
        TextField typing = field("panel_ours");
        records.set(new SetField(Actors.CARL, incident, theirs, "from elsewhere"));
        panel.refresh();

        assertThat(field("panel_ours")).isSameAs(typing);
        assertThat(field("panel_theirs").getValue()).isEqualTo("from elsewhere");
        typing.setValue("mine");
        panel.refresh();
        assertThat(field("panel_ours")).isSameAs(typing);
        records.retire(ADA, ours);
        records.retire(ADA, theirs);
    }

    @Test
    void whatWasComparedStaysWhileOthersWrite() {
        records.keepDueTimes();
        EvidencePanel panel = shown(new EvidencePanel(records, seat, incident));
        test(button("Compare with now")).click();
        panel.refresh();
        assertThat(find(Paragraph.class, root).all())
                .anyMatch(words -> words.getText().equals("Everything stands as it did then."));
    }

    @Test
    void itCanBeTakenAlongInThreeForms() {
        shown(new ExportMenu(records, seat, incident));
        assertThat(find(Anchor.class, root).all())
                .extracting(Anchor::getText)
                .containsExactly("Markdown", "CSV", "JSON");
    }
}

package dev.firebreak.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.CommandPalette;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.incidents.Readers;
import dev.firebreak.severities.Impact;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the palette reaches incidents. */
@ScreenTest
class PaletteIncidentsTest extends SpringBrowserlessTest {

    private static final SystemKey SYSTEM = new SystemKey("palette-incidents");

    @Autowired
    Switches switches;

    @Autowired
    Incidents incidents;

    @Autowired
    Seat seat;

    @Autowired
    CommandPalette palette;

    @BeforeEach
    void sitDown() {
        seat.take(Actors.RITA);
        if (switches.find(SYSTEM) == null) {
            switches.define(
                    new DefineSystem(Actors.ADA, SYSTEM, new SystemDetails("Palette support", "production", "", "")));
        }
    }

    @Test
    void openOnesAreThereBeforeAWordIsTyped() {
        IncidentRow open = declared("Zebra refunds", new Readers.Everybody());

        assertThat(found("")).anyMatch(place -> place.path().equals("incidents/" + open.key()));
        assertThat(found("zebra").getFirst().title()).isEqualTo(open.key() + " Zebra refunds");
    }

    @Test
    void manyOpenOnesLeaveRoomForTheRest() {
        for (int each = 1; each <= 20; each++) {
            declared("Flood " + each, new Readers.Everybody());
        }
        assertThat(found("")).hasSizeGreaterThan(7);
        assertThat(found(""))
                .filteredOn(place -> place.kind().equals("incident"))
                .hasSize(7);
    }

    @Test
    void anyIsReachedByItsKeyOrNumber() {
        IncidentRow over = declared("Yak prompts", new Readers.Everybody());
        incidents.move(new MoveIncident(Actors.RITA, over.key(), IncidentState.DECLINED, new Reason("none")));
        String number = over.key().value().substring(4);

        assertThat(found("")).noneMatch(place -> place.path().equals("incidents/" + over.key()));
        assertThat(found(number).getFirst().path()).isEqualTo("incidents/" + over.key());
        assertThat(found("inc-" + number).getFirst().path()).isEqualTo("incidents/" + over.key());
        assertThat(found("yak").getFirst().path()).isEqualTo("incidents/" + over.key());
    }

    @Test
    void oneThatIsKeptFromTheReaderIsNotFound() {
        IncidentRow kept = declared("Xerus secrets", new Readers.Only(Set.of(), Set.of()));
        assertThat(found("xerus")).isNotEmpty();

        seat.take(Actors.ROB);

        assertThat(found("xerus"))
                .noneMatch(place -> place.path().contains(kept.key().value()));
        assertThat(found(kept.key().value())).noneMatch(place -> place.path().equals("incidents/" + kept.key()));
    }

    @Test
    void declaringIsAFewLettersAway() {
        assertThat(found("decl").getFirst().path()).isEqualTo("incidents?declare");
        seat.take(Actors.VIC);
        assertThat(found("decl")).noneMatch(place -> place.path().equals("incidents?declare"));
    }

    private IncidentRow declared(String title, Readers readers) {
        return incidents.declare(new DeclareIncident(
                Actors.RITA,
                title,
                Set.of(SYSTEM),
                Impact.UNKNOWN,
                Set.of(),
                null,
                "",
                null,
                false,
                readers,
                List.of(),
                null));
    }

    private List<Place> found(String typed) {
        UI.getCurrent().navigate("restores");
        palette.open();
        PaletteDialog dialog = find(PaletteDialog.class).all().getLast();
        if (!typed.isEmpty()) {
            test(find(TextField.class, dialog).single()).setValue(typed);
        }
        List<Place> found = dialog.found();
        dialog.close();
        return found;
    }
}

package dev.firebreak.switches.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.Scope;
import dev.firebreak.testing.Actors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines stay under the finger while others flip. */
class BoardOrderTest extends BoardFixture {

    private static final SwitchKey EMAIL = new SwitchKey("tool.send_email");
    private static final SwitchKey ORDER = new SwitchKey("tool.lookup_order");

    @BeforeEach
    void defineMoreTools() {
        for (SwitchKey key : List.of(EMAIL, ORDER)) {
            switches.define(new DefineSwitch(Actors.ADA, system, tool().define(key), null));
        }
        openBoard();
        test(find(TextField.class).single()).setValue(system.value());
    }

    @Test
    void aFlipElsewhereMovesNoLine() {
        assertThat(rows()).containsExactly(REFUND, EMAIL, ORDER);

        contain(ORDER);

        shows(ORDER, "disabled");
        assertThat(rows()).containsExactly(REFUND, EMAIL, ORDER);
    }

    @Test
    void whatIsContainedComesFirstOnceTheReaderAsks() {
        assertThat(anew().isEnabled()).isFalse();
        contain(ORDER);
        shows(ORDER, "disabled");

        test(anew()).click();

        assertThat(rows()).containsExactly(ORDER, REFUND, EMAIL);
        assertThat(anew().isEnabled()).isFalse();
    }

    @Test
    void anotherFilterLaysTheLinesAnew() {
        contain(ORDER);
        shows(ORDER, "disabled");

        test(find(TextField.class).single()).setValue(system + " tool");

        assertThat(rows()).containsExactly(ORDER, REFUND, EMAIL);
    }

    @Test
    void aRestoredLineKeepsItsPlaceAmongTheContained() {
        contain(ORDER);
        contain(EMAIL);
        show(BoardQuery.Show.CONTAINED);
        assertThat(rows()).containsExactly(EMAIL, ORDER);

        switches.restore(new RestoreFlips(
                Actors.CARL, system, new RestoreFlips.OfSwitches(Set.of(EMAIL)), new Reason("fixed"), null, false));

        shows(EMAIL, "enabled");
        assertThat(rows()).containsExactly(EMAIL, ORDER);
        assertThat(anew().isEnabled()).isTrue();
    }

    @Test
    void theFirstContainedShowsWhereNothingWouldMove() {
        show(BoardQuery.Show.CONTAINED);
        assertThat(rows()).isEmpty();

        contain(ORDER);

        shows(ORDER, "disabled");
        contain(REFUND);
        shows(REFUND, "disabled");
        assertThat(rows()).containsExactly(ORDER, REFUND);
    }

    @Test
    void aLineKeepsItsHeightWhenItIsContained() {
        contain(ORDER);
        shows(ORDER, "disabled");

        assertThat(row(ORDER).large()).isFalse();
        test(anew()).click();
        assertThat(row(ORDER).large()).isTrue();
    }

    private void contain(SwitchKey key) {
        switches.flip(new FlipSwitch(
                Actors.CARL,
                system,
                key,
                new PositionKey("disabled"),
                new Reason("forged order ids"),
                false,
                Scope.EVERYONE,
                null,
                null,
                null));
    }

    private void shows(SwitchKey key, String position) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            roundTrip();
            assertThat(rows()).contains(key);
            assertThat(row(key).state().words()).isEqualTo(position);
        });
    }

    private BoardLine.Row row(SwitchKey key) {
        return ofSystem().stream()
                .filter(row -> row.state().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<SwitchKey> rows() {
        return ofSystem().stream().map(row -> row.state().key()).toList();
    }

    private List<BoardLine.Row> ofSystem() {
        List<BoardLine.Row> rows = new ArrayList<>();
        if (!find(VirtualList.class).all().isEmpty()) {
            for (int index = 0; index < lines().size(); index++) {
                if (lines().getItem(index) instanceof BoardLine.Row row
                        && row.system().key().equals(system)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private NativeButton anew() {
        return find(NativeButton.class).withClassName("board-anew").single();
    }

    @SuppressWarnings("unchecked")
    private void show(BoardQuery.Show show) {
        BoardFilter filter = find(BoardFilter.class).single();
        find(RadioButtonGroup.class, filter).single().setValue(show);
    }
}

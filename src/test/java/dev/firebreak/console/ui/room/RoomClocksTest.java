package dev.firebreak.console.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.Reason;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.incidents.SetMoment;
import dev.firebreak.switches.FlipRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The clocks of a room say how it stands now, whatever was so before. */
class RoomClocksTest extends RoomScene {

    private static final Reason WHY = new Reason("it came back");

    @Test
    void whatIsActiveAgainIsNotContainedNowAndWasFirstContainedThen() {
        Instant declared = declared();
        set(Milestone.DETECTED, declared.minusSeconds(436));
        move(IncidentState.CONTAINED);
        set(Milestone.CONTAINED, declared);
        open();
        assertThat(clocks()).contains("Contained00:07:16after detection").doesNotContain("Not contained");

        press("Back to active…");
        press("Set active");
        assertThat(page()).contains("The reason is needed: say why " + key + " is active again.");
        write("Why?", "refunds go out again");
        press("Set active");

        assertThat(clocks())
                .contains("Not contained nowsince it became active; first contained 00:07:16 after detection");
        assertThat(times(find(ClockRow.class).single(), "run"))
                .contains(row().stateSince().toString());
    }

    @Test
    void whatWasReopenedIsNotContainedAndSaysHowOften() {
        set(Milestone.CONTAINED, declared());
        for (int time = 0; time < 2; time++) {
            move(IncidentState.CANCELLED);
            incidents.reopen(new MoveIncident(responder, key, IncidentState.ACTIVE, WHY));
        }

        open();

        assertThat(clocks()).contains("Not contained now", "since declaration, reopened 2×, and counting");
    }

    @Test
    void whatWasRestoredSaysWhenThoughNobodyKnowsWhenItWasContained() {
        move(IncidentState.ACTIVE);
        move(IncidentState.RESTORING);
        Instant restored = declared().minusSeconds(1);
        set(Milestone.RESTORED, restored);

        open();

        assertThat(clocks()).contains("Restoredat when it was contained is not known");
        assertThat(times(find(ClockRow.class).single(), "time")).contains(restored.toString());
    }

    @Test
    void whenItWasDetectedIsShownThoughNobodyKnowsWhenImpactBegan() {
        Instant detected = declared().minusSeconds(60);
        set(Milestone.DETECTED, detected);

        open();

        assertThat(clocks()).contains("Detectedat when impact began is not known");
        assertThat(times(find(ClockRow.class).single(), "time")).contains(detected.toString());
    }

    @Test
    void onceAllItsFlipsHaveEndedTheRoomSaysThatNothingIsContained() {
        contain();
        open();
        assertThat(said(find(ContainmentPanel.class).single())).doesNotContain("Nothing is contained");

        FlipRow flip = incidents.flips(responder, key).getFirst();
        switches.undo(responder, List.of(flip.id()));

        eventually(() -> {
            ContainmentPanel panel = find(ContainmentPanel.class).single();
            assertThat(said(panel)).contains("Nothing is contained for it any more: the last of its flips ended at");
            assertThat(times(panel, "time"))
                    .contains(Objects.requireNonNull(switches.flip(flip.id()).endedAt())
                            .toString());
        });
    }

    @Test
    void theWayOutOfCancellingIsToKeepItOpen() {
        open();
        press("Cancel the incident…");
        ActDialog dialog = find(ActDialog.class).single();
        assertThat(find(NativeButton.class, dialog).withText("Cancel").all()).isEmpty();

        press("Keep it open", dialog);

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(row().state()).isEqualTo(IncidentState.TRIAGE);
    }

    private Instant declared() {
        return Objects.requireNonNull(row().moments().at(Milestone.DECLARED));
    }

    private void set(Milestone milestone, Instant at) {
        incidents.set(new SetMoment(responder, key, milestone, at, WHY));
    }

    private void move(IncidentState to) {
        incidents.move(new MoveIncident(responder, key, to, WHY));
    }

    private String clocks() {
        return said(find(ClockRow.class).single());
    }

    private List<String> times(Component part, String as) {
        return find(Moment.class, part).all().stream()
                .map(Moment::getElement)
                .filter(element -> as.equals(element.getAttribute("as")))
                .map(element -> element.getAttribute("at"))
                .toList();
    }
}

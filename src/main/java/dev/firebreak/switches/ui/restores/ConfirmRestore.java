package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The last look before a restore: what will be served afterwards, who must approve, and why. */
final class ConfirmRestore extends Dialog {

    private static final String LOOK_AGAIN = "Somebody changed this while you looked: look again before you go on.";

    private final RestoreDesk desk;
    private final Consumer<RestoreRow> done;
    private final int needed;
    private final TextArea reason = new TextArea("Why may it return to normal?");
    private final Outcome outcome = new Outcome();
    private final Div refused = new Div();
    private SystemSnapshot system;
    private List<FlipLine> chosen;

    ConfirmRestore(RestoreDesk desk, SystemSnapshot system, List<FlipLine> chosen, Consumer<RestoreRow> done) {
        this.desk = desk;
        this.system = system;
        this.chosen = List.copyOf(chosen);
        this.done = done;
        this.needed = needed(system, chosen);
        String name = system.system().name();
        setHeaderTitle((needed > 0 ? "Propose to restore on " : "Restore on ") + name);
        addClassName("confirm-restore");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setPlaceholder("What makes you sure?");
        outcome.show(system, chosen);
        add(outcome, reason, refused);
        if (needed > 0) {
            add(note(), new Emergency(() -> carryOut(true)));
        }
        getFooter().add(button("Cancel", "button-plain", this::close));
        getFooter().add(button(needed > 0 ? "Propose" : "Restore now", "button-primary", () -> carryOut(false)));
        addOpenedChangeListener(event -> reason.focus());
    }

    /** What was typed so far. */
    String reason() {
        return reason.getValue();
    }

    /** Goes on from what was typed before. */
    void say(String typed) {
        reason.setValue(typed);
    }

    /** Keeps up with the system, so that what is restored is what was looked at. */
    void follow(SystemSnapshot now) {
        Map<FlipId, FlipRow> inForce = now.switches().stream()
                .flatMap(state -> state.inForce().stream())
                .collect(Collectors.toMap(FlipRow::id, flip -> flip));
        List<FlipLine> still = chosen.stream()
                .filter(line -> inForce.containsKey(line.flip().id()))
                .toList();
        if (still.isEmpty()) {
            giveUp("What you selected has ended meanwhile: there is nothing left to restore.");
        } else if (!still.stream().allMatch(line -> line.flip()
                        .equals(inForce.get(line.flip().id())))
                || needed(now, still) != needed) {
            giveUp(LOOK_AGAIN);
        } else {
            system = now;
            chosen = still;
            if (!outcome.show(now, still)) {
                refused.setText(LOOK_AGAIN);
            }
        }
    }

    /** What was chosen no longer is what it was: going on would restore something that nobody looked at. */
    private void giveUp(String why) {
        close();
        Notice.say(why);
    }

    private static int needed(SystemSnapshot system, List<FlipLine> chosen) {
        return Outcome.touched(system, chosen).keySet().stream()
                .mapToInt(state -> state.definition().restoreApprovals())
                .max()
                .orElse(0);
    }

    private Div note() {
        Span chip = new Span(RestoreWords.approvals(needed));
        chip.addClassNames("chip", "chip-warn");
        Paragraph words = new Paragraph("Nothing changes until then. The proposal lapses after "
                + RestoreWords.lasting(desk.lapsesAfter()) + ", and no longer holds when somebody contains one of these"
                + " switches again.");
        words.addClassNames("muted", "small");
        return new Div(chip, words);
    }

    private void carryOut(boolean inEmergency) {
        refused.setText("");
        try {
            RestoreFlips.These what = new RestoreFlips.These(
                    chosen.stream().map(line -> line.change().of(line.flip())).toList());
            RestoreRow row = desk.switches()
                    .restore(new RestoreFlips(
                            desk.actor(),
                            system.key(),
                            what,
                            new Reason(reason.getValue()),
                            system.revision(),
                            inEmergency));
            close();
            done.accept(row);
        } catch (Refusal refusal) {
            refused.setText(RestoreWords.refused(refusal));
            boolean ofReason = refusal.fields().containsKey("reason");
            reason.setInvalid(ofReason);
            if (ofReason) {
                reason.focus();
            }
        }
    }

    private static NativeButton button(String words, String look, Runnable action) {
        NativeButton button = new NativeButton(words, click -> action.run());
        button.addClassNames("button", look);
        return button;
    }
}

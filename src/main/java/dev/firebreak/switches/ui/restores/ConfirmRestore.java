package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The last look before a restore: what will be served afterwards, who must agree, and why. */
final class ConfirmRestore extends Dialog {

    private final RestoreDesk desk;
    private final SystemSnapshot system;
    private final List<FlipLine> chosen;
    private final Consumer<RestoreRow> done;
    private final int needed;
    private final TextArea reason = new TextArea("Why may it return to normal?");
    private final Div refused = new Div();
    private final Div emergency = new Div();

    ConfirmRestore(RestoreDesk desk, SystemSnapshot system, List<FlipLine> chosen, Consumer<RestoreRow> done) {
        this.desk = desk;
        this.system = system;
        this.chosen = List.copyOf(chosen);
        this.done = done;
        this.needed = states().keySet().stream()
                .mapToInt(state -> state.definition().restoreApprovals())
                .max()
                .orElse(0);
        setHeaderTitle((needed > 0 ? "Propose to restore on " : "Restore on ")
                + system.system().name());
        addClassName("confirm-restore");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setPlaceholder("What makes you sure?");
        add(outcome(), reason, note(), refused, emergency);
        getFooter().add(button("Cancel", "button-plain", this::close));
        getFooter().add(button(needed > 0 ? "Propose" : "Restore now", "button-primary", () -> carryOut(false)));
    }

    /** The switches touched, each with its flips that end now. */
    private Map<SwitchState, Set<FlipId>> states() {
        Map<SwitchKey, Set<FlipId>> ending = new LinkedHashMap<>();
        chosen.forEach(line -> {
            Set<FlipId> ids = ending.computeIfAbsent(line.flip().switchKey(), key -> new java.util.HashSet<>());
            if (line.change() instanceof Change.End) {
                ids.add(line.flip().id());
            }
        });
        Map<SwitchState, Set<FlipId>> states = new LinkedHashMap<>();
        ending.forEach((key, ids) -> {
            SwitchState state = system.find(key);
            if (state != null) {
                states.put(state, ids);
            }
        });
        return states;
    }

    private Div outcome() {
        Div list = new Div();
        list.addClassName("touched");
        states().forEach((state, ended) -> list.add(line(state, ended)));
        return list;
    }

    private Div line(SwitchState state, Set<FlipId> ended) {
        Span name = new Span(state.definition().name());
        name.addClassName("strong");
        String more = chosen.stream()
                .filter(line -> line.flip().switchKey().equals(state.key()))
                .map(ConfirmRestore::more)
                .distinct()
                .collect(Collectors.joining(", "));
        String from = FlipWords.after(state, Set.of());
        Div line = new Div(name, FlipWords.fromTo(from, FlipWords.after(state, ended), more));
        line.addClassName("touched-line");
        return line;
    }

    private static String more(FlipLine line) {
        String whom = "for " + line.flip().scope().words();
        return line.change() instanceof Change.End
                ? whom
                : whom + ": " + line.change().words();
    }

    private Div note() {
        if (needed == 0) {
            return new Div();
        }
        Span chip = new Span(RestoreWords.agreements(needed));
        chip.addClassNames("chip", "chip-warn");
        Paragraph words = new Paragraph("Nothing changes until then. The proposal lapses if nobody decides in time, and"
                + " ends when somebody contains one of these switches again.");
        words.addClassNames("muted", "small");
        NativeButton loud = button("Emergency: restore without agreement…", "button-danger", this::askEmergency);
        loud.addClassName("button-small");
        emergency.add(loud);
        emergency.setVisible(desk.actor().isPerson());
        emergency.addClassName("emergency");
        return new Div(chip, words);
    }

    private void askEmergency() {
        emergency.removeAll();
        Paragraph words = new Paragraph("This restores at once, alone. It stands in red on the switchboard and on the"
                + " timeline until somebody else has looked at it. Use it where staying contained does more harm.");
        Checkbox sure = new Checkbox("I restore without anybody's agreement");
        NativeButton act = button("Restore without agreement", "button-act", () -> carryOut(true));
        act.setEnabled(false);
        sure.addValueChangeListener(event -> act.setEnabled(event.getValue()));
        Div box = new Div(words, sure, act);
        box.addClassName("emergency-box");
        box.getElement().setAttribute("role", "alert");
        emergency.add(box);
    }

    private void carryOut(boolean inEmergency) {
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
            refused.setText(Objects.requireNonNullElse(refusal.fields().get("reason"), refusal.sentence()));
            reason.setInvalid(refusal.fields().containsKey("reason"));
        }
    }

    private static NativeButton button(String words, String look, Runnable action) {
        NativeButton button = new NativeButton(words, click -> action.run());
        button.addClassNames("button", look);
        return button;
    }
}

package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Shift;
import dev.firebreak.switches.SwitchState;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One flip in force: what ends with it, and whether and how it is to. */
final class FlipLine extends Div {

    private final FlipRow flip;
    private final Checkbox chosen = new Checkbox();
    private final Select<Change> change = new Select<>();
    private final Span waits = new Span("restore proposed");
    private final Div fromTo = new Div();

    FlipLine(SwitchState state, FlipRow flip, Instant now, boolean mayRestore, Runnable changed) {
        this.flip = flip;
        String name = state.definition().name();
        addClassNames("row", "flip-line");
        chosen.setAriaLabel("Restore " + name + ", " + FlipWords.label(state, flip) + " for "
                + flip.scope().words());
        chosen.setVisible(mayRestore);
        chosen.addValueChangeListener(event -> {
            change.setVisible(event.getValue());
            changed.run();
        });
        change.setItems(Change.offered(flip, now));
        change.setItemLabelGenerator(Change::words);
        change.setValue(new Change.End());
        change.setAriaLabel("What becomes of " + name);
        change.setVisible(false);
        change.addValueChangeListener(event -> changed.run());
        add(chosen, body(state), change);
        fromTo.addClassName("flip-name");
        waits.addClassNames("chip", "chip-warn");
        show(state, false);
    }

    private Div body(SwitchState state) {
        Anchor name = new Anchor(
                Links.toSwitch(flip.system(), flip.switchKey()),
                state.definition().name());
        name.addClassName("strong");
        Span key = new Span(flip.switchKey().value());
        key.addClassName("key");
        Div head = new Div(name, key);
        head.addClassName("flip-name");
        if (state.definition().restoreApprovals() > 0) {
            Span asks = new Span(RestoreWords.approvals(state.definition().restoreApprovals()));
            asks.addClassNames("chip", "chip-neutral");
            head.add(asks);
        }
        head.add(waits);
        Div body = new Div(head, fromTo, FlipWords.about(flip));
        body.addClassName("flip-body");
        return body;
    }

    /**
     * The other flips of the switch decide what comes after this one.
     *
     * @param proposed whether a restore that waits for approval would change it already
     */
    void show(SwitchState state, boolean proposed) {
        waits.setVisible(proposed);
        fromTo.removeAll();
        Shift shift = FlipWords.ending(state, Set.of(flip.id()), flip.scope());
        Span chip = new Span(FlipWords.label(state, flip));
        chip.addClassNames("chip", "chip-held");
        fromTo.add(chip, FlipWords.to(shift.from().label(), shift.to().label(), others(state, shift)));
    }

    private String others(SwitchState state, Shift shift) {
        boolean decides = flip.position().equals(shift.from().key());
        String who = decides ? "another flip stays in force" : "a safer flip decides";
        boolean alone = shift.to().equals(state.definition().normalPosition());
        return Stream.of(alone ? "" : who, shift.others())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    FlipRow flip() {
        return flip;
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    void choose(boolean choose) {
        chosen.setValue(choose);
    }

    /** Takes over what was chosen on the line that this one stands for now. */
    void chooseAs(FlipLine before) {
        choose(before.isChosen());
        if (change.getListDataView().contains(before.change())) {
            change.setValue(before.change());
        }
    }

    Change change() {
        return Objects.requireNonNull(change.getValue());
    }
}

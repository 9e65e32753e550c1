package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.ReasonField;
import dev.firebreak.base.ui.SideSheet;
import dev.firebreak.switches.ApplyMode;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;

/** Where a mode of a system is put in force: choose it, see what it touches, hold. */
final class ModeSheet extends Composite<Div> {

    private final Desk desk;
    private final SystemSnapshot system;
    private final SideSheet sheet;
    private final RadioButtonGroup<ModeRow> modes = new RadioButtonGroup<>();
    private final ReasonField reason = new ReasonField(ReasonField.LABEL, "");
    private final IncidentField incident;
    private final Div touched = new Div();
    private final Div refused = new Div();
    private final HoldButton hold = new HoldButton(HoldButton.SHORT, this::apply);

    ModeSheet(Desk desk, SystemSnapshot system, Runnable closed) {
        this.desk = desk;
        this.incident = new IncidentField(desk);
        this.system = system;
        this.sheet = new SideSheet(closed);
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        sheet.setHead("Modes: " + system.system().name(), system.system().environment());
        getContent().addClassName("sheet-host");
        getContent().add(sheet);
        List<ModeRow> known = desk.switches().modes(system.key());
        if (known.isEmpty()) {
            sheet.setBody(
                    new Paragraph(
                            "No mode is defined for " + system.system().name()
                                    + " yet. A mode is a named set of positions, such as “read only”, that is put in force as one."));
            sheet.setFoot();
            return;
        }
        offer(known);
    }

    void focus() {
        modes.getElement().callJsFunction("focus");
    }

    private void offer(List<ModeRow> known) {
        modes.setItems(known);
        modes.setAriaLabel("Mode");
        modes.addClassName("options");
        modes.setRenderer(new ComponentRenderer<>(ModeSheet::option));
        modes.addValueChangeListener(change -> word());
        modes.setValue(known.getFirst());
        Anchor all = new Anchor(Links.modes(system.key()), "All modes of this system");
        if (desk.actor().may(Permission.CONTAIN)) {
            incident.offer(system);
            sheet.setBody(modes, touched, reason, incident, all);
            sheet.setFoot(refused, hold);
            return;
        }
        sheet.setBody(modes, touched, new MayLookOnly(desk.actor()));
        sheet.setFoot();
    }

    private void word() {
        ModeRow mode = modes.getValue();
        touched.removeAll();
        touched.add(
                new Touches(desk, system.key(), mode.positions().keySet(), "What this touches"),
                new Touched(desk, system.key(), Touched.of(system, mode)));
        hold.setWords(
                "Hold for “" + mode.name() + "”",
                "Hold to put the mode " + mode.name() + " in force for "
                        + system.system().name());
    }

    private void apply() {
        try {
            ModeRow mode = modes.getValue();
            ReasonField.Given why = reason.given();
            Flipped flipped = desk.switches()
                    .apply(new ApplyMode(
                            desk.actor(), system.key(), mode.key(), why.reason(), why.follows(), incident.key()));
            sheet.setBody(
                    new ManyDone(desk, system.system().name() + " is now in the mode “" + mode.name() + "”.", flipped));
            sheet.setFoot();
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
            hold.ready();
        }
    }

    private static Div option(ModeRow mode) {
        Div name = new Div(mode.name());
        name.addClassName("strong");
        Div option = new Div(name);
        if (!mode.description().isBlank()) {
            Div words = new Div(mode.description());
            words.addClassName("muted");
            option.add(words);
        }
        return option;
    }
}

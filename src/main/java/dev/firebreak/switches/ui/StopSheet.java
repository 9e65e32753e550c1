package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.base.ui.ReasonField;
import dev.firebreak.base.ui.SideSheet;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.StopEverything;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Set;
import java.util.stream.Collectors;

/** Where everything in a system is stopped at once: says what it touches, then one long press. */
final class StopSheet extends Composite<Div> {

    private final Desk desk;
    private final SystemSnapshot system;
    private final SideSheet sheet;
    private final ReasonField reason = new ReasonField(ReasonField.LABEL, "");
    private final IncidentField incident;
    private final Div refused = new Div();
    private final HoldButton hold = new HoldButton(HoldButton.LONG, this::stop);

    StopSheet(Desk desk, SystemSnapshot system, Prefill prefill, Runnable closed) {
        this.desk = desk;
        this.incident = new IncidentField(desk);
        this.system = system;
        this.sheet = new SideSheet(closed);
        String name = system.system().name();
        sheet.setHead("Stop everything: " + name, system.system().environment());
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        incident.choose(system.key());
        incident.say(prefill.incident());
        int count = system.switches().size();
        Paragraph words = new Paragraph(
                (count == 1 ? "The one switch of " + name + " goes" : "All " + count + " switches of " + name + " go")
                        + " to the safest position, for everyone, until somebody restores. It is safe to do twice.");
        hold.setWords("Hold 2 seconds to stop everything", "Hold 2 seconds to stop everything in " + name);
        Set<SwitchKey> all = system.switches().stream().map(SwitchState::key).collect(Collectors.toSet());
        Touches touches = new Touches(desk, system.key(), all, "What this touches");
        sheet.setBody(words, touches, new Touched(desk, system.key(), Touched.safest(system)), reason, incident);
        sheet.setFoot(refused, hold);
        getContent().addClassName("sheet-host");
        getContent().add(sheet);
    }

    void focus() {
        hold.focus();
    }

    private void stop() {
        try {
            ReasonField.Given why = reason.given();
            Flipped flipped = desk.switches()
                    .stop(new StopEverything(desk.actor(), system.key(), why.reason(), why.follows(), incident.key()));
            sheet.setBody(new ManyDone(desk, stopped(flipped.flips().size()), flipped));
            sheet.setFoot();
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
            hold.ready();
        }
    }

    private String stopped(int switches) {
        return system.system().name()
                + (switches == 1
                        ? " is stopped: its one switch is at its safest position."
                        : " is stopped: all " + switches + " switches are at their safest position.");
    }
}

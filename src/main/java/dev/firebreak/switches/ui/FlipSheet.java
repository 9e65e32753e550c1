package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.base.ui.SideSheet;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a switch is contained: everything filled in with the safest, and one button to hold. */
public final class FlipSheet extends Composite<Div> {

    private final Desk desk;
    private final SideSheet sheet;
    private final Div standing = new Div();
    private final Div refused = new Div();
    private final HoldButton hold = new HoldButton(HoldButton.SHORT, this::contain);
    private @Nullable SystemRow system;
    private @Nullable SwitchState state;
    private @Nullable FlipForm form;
    private boolean mayContain;

    /** @param closed what to do when the reader closes it */
    public FlipSheet(Desk desk, Runnable closed) {
        this.desk = desk;
        this.sheet = new SideSheet(closed);
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        getContent().addClassName("sheet-host");
        getContent().add(sheet);
    }

    /** Lets it stay on its page, without a way to close it. */
    public FlipSheet inline() {
        sheet.setClosable(false);
        return this;
    }

    /** Shows it for a switch, ready to contain. */
    public void open(SystemRow of, SwitchState now, Prefill prefill) {
        system = of;
        state = now;
        form = null;
        refused.setText("");
        Actor actor = desk.actor();
        mayContain = actor.may(Permission.CONTAIN);
        sheet.setHead(title(now), of.environment());
        standing.removeAll();
        standing.add(new Standing(desk, of, now, mayContain));
        if (!mayContain) {
            sheet.setBody(standing, new MayLookOnly(actor));
            sheet.setFoot();
            return;
        }
        form = new FlipForm(desk, of.key(), now.definition(), prefill, this::word);
        sheet.setBody(standing, form);
        sheet.setFoot(refused, hold);
        word();
        hold.ready();
    }

    /** Puts the cursor where the next act is. */
    public void focus() {
        hold.focus();
    }

    /** Follows the switch while the sheet is open; what the reader has chosen stays. */
    public void follow(SwitchState now) {
        if (system != null && state != null && !state.equals(now)) {
            state = now;
            standing.removeAll();
            standing.add(new Standing(desk, system, now, mayContain));
        }
    }

    private void word() {
        if (form == null || state == null) {
            return;
        }
        String position = form.position().label();
        hold.setWords(
                "Hold to set “" + position + "”",
                "Hold to set " + state.definition().name() + " to " + position + ", for " + form.summary());
    }

    private void contain() {
        if (form == null || system == null) {
            return;
        }
        try {
            FlipOutcome outcome = desk.switches().flip(form.command(desk.actor(), system.key()));
            switch (outcome) {
                case FlipOutcome.Contained contained -> show(contained.flip());
                case FlipOutcome.Restored restored -> throw new IllegalStateException("a sheet never restores");
            }
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
            hold.ready();
        }
    }

    private void show(FlipRow flip) {
        SystemRow of = Objects.requireNonNull(system);
        SwitchState now = desk.switches().state(of.key(), flip.switchKey());
        state = now;
        form = null;
        sheet.setHead(now.definition().name(), of.environment());
        NativeButton again = new NativeButton("Change it again", click -> reopen());
        again.addClassName("button");
        sheet.setBody(new FlipDone(desk, now, flip));
        sheet.setFoot(again);
    }

    private void reopen() {
        if (system != null && state != null) {
            open(system, desk.switches().state(system.key(), state.key()), Prefill.NOTHING);
        }
    }

    private String title(SwitchState now) {
        String name = now.definition().name();
        if (!mayContain) {
            return name;
        }
        return (now.isContained() ? "Change: " : "Contain: ") + name;
    }
}

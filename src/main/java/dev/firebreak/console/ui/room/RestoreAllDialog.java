package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.RestoreIncident;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreRow;
import java.util.List;

/** Brings everything contained for the incident back to normal, as one bundle, after a last look at what that means. */
final class RestoreAllDialog extends Dialog {

    private final RoomDesk desk;
    private final IncidentRow row;
    private final Runnable changed;
    private final TextArea reason = Given.reason("Why may it return to normal?", "What makes you sure?");
    private final Checkbox emergency = new Checkbox("Emergency: I restore without anybody's approval");
    private final Refused refused = new Refused();
    private final RestoreBundle bundle;
    private final NativeButton act;

    RestoreAllDialog(RoomDesk desk, IncidentRow row, List<FlipRow> flips, Runnable changed) {
        this.desk = desk;
        this.row = row;
        this.changed = changed;
        this.bundle = new RestoreBundle(desk, flips);
        this.act = Buttons.primary("", this::restore);
        setHeaderTitle("Restore all of " + row.key());
        addClassName("room-dialog");
        setCloseOnOutsideClick(false);
        emergency.setVisible(bundle.approvals() > 0 && desk.actor().may(Permission.RESTORE));
        emergency.addValueChangeListener(change -> word());
        add(bundle, note(), reason, emergency, refused);
        getFooter().add(Buttons.plain("Cancel", this::close), act);
        word();
    }

    private Paragraph note() {
        int needed = bundle.approvals();
        Paragraph note = new Paragraph(
                needed == 0
                        ? "No approval is asked: it is done at once."
                        : "Where approvals are asked it becomes a proposal: up to " + needed
                                + (needed == 1 ? " other person" : " other people") + " must approve. Nothing changes"
                                + " there until then.");
        note.addClassName(needed == 0 ? "muted" : "room-approvals");
        return note;
    }

    private void word() {
        boolean alone = emergency.getValue();
        act.setText(
                alone ? "Restore without approval" : bundle.approvals() > 0 ? "Propose to restore all" : "Restore all");
        act.setClassName("button-danger", alone);
        act.setClassName("button-primary", !alone);
    }

    private void restore() {
        refused.attempt(() -> {
            List<RestoreRow> done = desk.incidents()
                    .restore(new RestoreIncident(
                            desk.actor(), row.key(), new Reason(reason.getValue()), emergency.getValue()));
            show(done);
            changed.run();
        });
    }

    /** What came of it, system by system. */
    private void show(List<RestoreRow> done) {
        removeAll();
        getFooter().removeAll();
        add(new RestoreSaid(desk, done));
        getFooter().add(Buttons.primary("Done", this::close));
    }
}

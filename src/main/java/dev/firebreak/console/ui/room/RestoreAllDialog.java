package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.base.ui.TypedText;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.RestoreIncident;
import dev.firebreak.switches.RestoreRow;
import java.util.List;

/**
 * Brings what was contained for the incident back to normal, or its systems back to how they stood at its declaration, as one
 * bundle, after a last look at what that means.
 */
final class RestoreAllDialog extends Dialog {

    private static final String SECOND =
            "A restore waits already: look at it first. If you propose another, both wait; once one is carried out, the other"
                    + " no longer holds.";

    private final RoomDesk desk;
    private final IncidentRow row;
    private final Runnable changed;
    private final ChipField<RestoreIncident.What> what =
            new ChipField<>("What is restored", List.of(RestoreIncident.What.values()), RestoreAllDialog::words);
    private final RestoreChoice bundle;
    private final List<RestoreRow> open;
    private final RestoreWaits waits;
    private final Paragraph second = new Paragraph(SECOND);
    private final Paragraph note = new Paragraph();
    private final TextArea reason = Given.reason("Why may it return to normal?", "What makes you sure?");
    private final Checkbox emergency = new Checkbox("Emergency: I restore without anybody's approval");
    private final Refused refused = new Refused();
    private final NativeButton act;

    RestoreAllDialog(RoomDesk desk, IncidentRow row, Runnable changed) {
        this.desk = desk;
        this.row = row;
        this.changed = changed;
        this.bundle = new RestoreChoice(desk, row);
        this.open = OpenRestores.of(desk, row);
        this.waits = new RestoreWaits(desk);
        this.act = Buttons.primary("", this::restore);
        setHeaderTitle("Restore all of " + row.key());
        addClassName("room-dialog");
        setCloseOnOutsideClick(false);
        TypedText.guard(this);
        what.addValueChangeListener(change -> look());
        emergency.addValueChangeListener(change -> word());
        waits.show(open);
        second.addClassName("room-approvals");
        second.setVisible(!open.isEmpty());
        add(waits, second, what, bundle, note, reason, emergency, refused);
        getFooter().add(Buttons.plain("Cancel", this::close), act);
        what.setValue(RestoreIncident.What.ITS_FLIPS);
    }

    private static String words(RestoreIncident.What what) {
        return switch (what) {
            case ITS_FLIPS -> "This incident's flips";
            case BACK_TO_EVIDENCE -> "All since the snapshot at declaration";
        };
    }

    /** What that would change, before it is done. */
    private void look() {
        bundle.show(what.getValue());
        int needed = bundle.approvals();
        boolean may = desk.actor().may(Permission.RESTORE);
        note.setText(may ? asked(needed) : "Restoring is for incident commanders: ask one of them.");
        note.setClassName("muted", may && needed == 0);
        note.setClassName("room-approvals", !may || needed > 0);
        note.setVisible(bundle.changes());
        emergency.setVisible(needed > 0 && may);
        act.setEnabled(may && bundle.changes());
        reason.setVisible(may);
        refused.setText("");
        word();
    }

    private static String asked(int approvals) {
        return approvals == 0
                ? "No approval is asked: it is done at once."
                : "Where approvals are asked it becomes a proposal: up to " + approvals
                        + (approvals == 1 ? " other person" : " other people") + " must approve. Nothing changes"
                        + " there until then.";
    }

    private void word() {
        boolean alone = emergency.isVisible() && emergency.getValue();
        act.setText(alone ? "Restore without approval" : bundle.approvals() == 0 ? "Restore all" : proposing());
        act.setClassName("button-danger", alone);
        act.setClassName("button-primary", !alone);
    }

    private String proposing() {
        return open.isEmpty() ? "Propose to restore all" : "Propose once more";
    }

    private void restore() {
        refused.attempt(() -> {
            boolean alone = emergency.isVisible() && emergency.getValue();
            show(desk.incidents()
                    .restore(new RestoreIncident(
                            desk.actor(), row.key(), new Reason(reason.getValue()), alone, what.getValue())));
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

package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.JudgeIncident;
import dev.firebreak.incidents.Verdict;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.ui.ImpactField;
import org.jspecify.annotations.Nullable;

/** Judges an incident anew: what is known on the four axes, and whether the rules or a person decide. */
final class SeverityDialog {

    private SeverityDialog() {}

    static void open(RoomDesk desk, Scheme scheme, IncidentRow row, Runnable changed) {
        ImpactField impact = new ImpactField(scheme);
        impact.setValue(row.severity().impact(), row.severity().circumstances());
        Select<Level> said = new Select<>();
        said.setLabel("Who decides");
        said.setEmptySelectionAllowed(true);
        said.setEmptySelectionCaption("The rules decide");
        said.setItems(scheme.levels());
        said.setItemLabelGenerator(
                level -> level == null ? "The rules decide" : "I say " + level.key() + ", " + level.name());
        said.setWidthFull();
        if (!row.severity().byRule()) {
            said.setValue(scheme.level(row.severity().level()));
        }
        TextArea reason = Given.reason("Reason, needed to lower it", "");
        new ActDialog(
                        "How severe is " + row.key() + "?",
                        "Judge",
                        () -> {
                            desk.incidents()
                                    .judge(new JudgeIncident(
                                            desk.actor(),
                                            row.key(),
                                            impact.impact(),
                                            impact.circumstances(),
                                            verdict(said.getValue()),
                                            Given.reasonIfAny(reason)));
                            changed.run();
                        },
                        impact,
                        said,
                        reason)
                .open();
    }

    private static Verdict verdict(@Nullable Level said) {
        return said == null ? new Verdict.ByRule() : new Verdict.Said(said.key());
    }
}

package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.JudgeIncident;
import dev.firebreak.incidents.Verdict;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.ui.ImpactField;
import dev.firebreak.severities.ui.LevelChoice;
import org.jspecify.annotations.Nullable;

/** Judges an incident anew: what is known on the four axes, and whether the rules or a person decide. */
final class SeverityDialog {

    private SeverityDialog() {}

    static void open(RoomDesk desk, Scheme scheme, IncidentRow row, Runnable changed) {
        ImpactField impact = new ImpactField(scheme);
        impact.setValue(row.severity().impact(), row.severity().circumstances());
        LevelChoice said = new LevelChoice(scheme);
        if (!row.severity().byRule()) {
            said.say(row.severity().level());
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
                                            verdict(said.said()),
                                            Given.reasonIfAny(reason)));
                            changed.run();
                        },
                        impact,
                        said,
                        reason)
                .open();
    }

    private static Verdict verdict(@Nullable LevelKey said) {
        return said == null ? new Verdict.ByRule() : new Verdict.Said(said);
    }
}

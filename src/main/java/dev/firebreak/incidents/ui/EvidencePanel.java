package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.FileName;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.base.ui.SaveLink;
import dev.firebreak.incidents.EvidenceDifference;
import dev.firebreak.incidents.EvidenceRow;
import dev.firebreak.incidents.IncidentRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence snapshots, and what has become otherwise since. */
final class EvidencePanel extends RecordPanel {

    private final IncidentRecords records;

    EvidencePanel(IncidentRecords records, CurrentActor current, IncidentKey incident) {
        super("Evidence", current, incident);
        this.records = records;
        refresh();
    }

    @Override
    void refresh() {
        List<EvidenceRow> rows = records.evidence(by(), incident());
        if (!isNews(rows)) {
            return;
        }
        body().removeAll();
        if (rows.isEmpty()) {
            body().add(quiet("No evidence snapshot was taken."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("record-list");
        rows.forEach(row -> list.add(line(row)));
        body().add(list);
    }

    private ListItem line(EvidenceRow row) {
        Span words = new Span(row.occasion().label());
        words.addClassName("record-words");
        EvidenceRow.Taken taken = row.taken();
        if (taken == null) {
            return line(words, faint("being taken"));
        }
        Span hash = faint("SHA-256 " + taken.sha256());
        hash.addClassName("record-hash");
        Div difference = new Div();
        difference.addClassName("record-differences");
        NativeButton compare = button("Compare with now", () -> compare(row, difference));
        return line(words, Moment.exact(row.wantedAt()), save(row), compare, changes(row), hash, difference);
    }

    private ChangesBefore changes(EvidenceRow row) {
        ChangesBefore changes = new ChangesBefore(() -> records.evidenceContent(by(), incident(), row.id()));
        return switch (row.occasion()) {
            case DECLARED -> changes.opened();
            case FLIPPED, ASKED -> changes;
        };
    }

    private SaveLink save(EvidenceRow row) {
        SaveLink save = new SaveLink(
                "Save",
                new FileName(incident() + "-evidence-" + row.id() + ".json"),
                "application/json",
                into -> into.write(records.evidenceBytes(by(), incident(), row.id())));
        save.addClassName("record-act");
        return save;
    }

    private void compare(EvidenceRow row, Div into) {
        into.removeAll();
        try {
            EvidenceDifference difference = records.difference(by(), incident(), row.id());
            if (difference.isNothing()) {
                into.add(quiet("Everything stands as it did then."));
            }
            difference.systems().forEach(system -> into.add(differences(system)));
        } catch (Refusal refused) {
            into.add(quiet(refused.sentence()));
        }
    }

    private static Div differences(EvidenceDifference.SystemDifference system) {
        Div all = new Div();
        all.add(quiet("%s: revision %d then, %d now".formatted(system.name(), system.then(), system.now())));
        UnorderedList list = new UnorderedList();
        system.switches()
                .forEach(state -> list.add(new ListItem(
                        "%s: %s → %s".formatted(state.name(), orNone(state.then()), orNone(state.now())))));
        system.instances()
                .forEach(instance -> list.add(new ListItem(
                        "%s: %s%s".formatted(instance.name(), instance.change().words(), versions(instance)))));
        all.add(list);
        return all;
    }

    private static String orNone(@Nullable String words) {
        return words == null ? "no such switch" : words;
    }

    private static String versions(EvidenceDifference.InstanceDifference instance) {
        return switch (instance.change()) {
            case OTHER_VERSION -> ", " + instance.then() + " → " + instance.now();
            case GONE, NEW -> "";
        };
    }
}

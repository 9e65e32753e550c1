package dev.firebreak.incidents;

import dev.firebreak.base.Csv;
import dev.firebreak.timeline.Entry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** As a table for spreadsheets: a row for each part and each entry. Nothing in it is a formula. */
final class CsvExport implements ExportWriting {

    private static final List<String> COLUMNS = List.of(
            "part",
            "number",
            "happened_at",
            "recorded_at",
            "kind",
            "by",
            "system",
            "switch",
            "text",
            "correction",
            "corrected_by",
            "corrected_at",
            "key_event",
            "hash",
            "drill");

    private final Writer out;
    private String drill = "";

    CsvExport(OutputStream into) {
        this.out = new BufferedWriter(new OutputStreamWriter(into, StandardCharsets.UTF_8));
    }

    @Override
    public void begin(Exported incident) throws IOException {
        IncidentRow row = incident.incident();
        out.write(Csv.line(COLUMNS));
        drill = row.drill() ? "yes" : "";
        String now = row.stateSince().toString();
        part("incident", now, row.state().label(), row.declaredBy().name(), row.key() + ": " + row.title());
        part("severity", "", "", "", ExportWords.severity(row));
        part("systems", "", "", "", ExportWords.systems(row));
        for (Milestone milestone : Milestone.values()) {
            Instant at = row.moments().at(milestone);
            part("moment", at == null ? "" : at.toString(), milestone.key(), "", milestone.label());
        }
        for (FigureOfIncident each : incident.figures()) {
            part("figure", "", each.figure().title(), "", each.value().words());
        }
        parts("field", incident.fields(), ExportWords::field);
        parts("side_effect", incident.sideEffects(), ExportWords::sideEffect);
        parts("evidence", incident.evidence(), ExportWords::evidence);
        parts("file", incident.files(), ExportWords::file);
        parts("link", incident.links(), ExportWords::link);
    }

    private <T> void parts(String part, List<T> all, Function<T, String> words) throws IOException {
        for (T one : all) {
            part(part, "", "", "", words.apply(one));
        }
    }

    private void part(String part, String at, String kind, String by, String text) throws IOException {
        write(List.of(part, "", at, "", kind, by, "", "", text, "", "", "", "", ""));
    }

    @Override
    public void entry(ExportedEntry exported) throws IOException {
        Entry entry = exported.entry();
        Marks.Correction correction = exported.correction();
        write(List.of(
                "entry",
                Long.toString(entry.seq()),
                exported.happenedAt(),
                entry.recordedAt().toString(),
                entry.kind(),
                exported.by(),
                entry.system() == null ? "" : entry.system(),
                entry.switchKey() == null ? "" : entry.switchKey(),
                exported.text(),
                correction == null ? "" : correction.text(),
                correction == null ? "" : correction.by(),
                correction == null ? "" : correction.at().toString(),
                exported.isKeyEvent() ? "yes" : "",
                entry.hash()));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    /** Whoever puts rows of several incidents together sees of each whether somebody rehearsed. */
    private void write(List<String> cells) throws IOException {
        List<String> marked = new ArrayList<>(cells);
        marked.add(drill);
        out.write(Csv.line(marked));
    }
}

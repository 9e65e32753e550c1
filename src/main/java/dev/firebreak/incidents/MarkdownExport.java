package dev.firebreak.incidents;

import dev.firebreak.timeline.Entry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** As a text for people. Whatever somebody wrote stands in it as text, not as Markdown of ours. */
final class MarkdownExport implements ExportWriting {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-.!|<>&~=:@]");

    private final Writer out;

    MarkdownExport(OutputStream into) {
        this.out = new BufferedWriter(new OutputStreamWriter(into, StandardCharsets.UTF_8));
    }

    @Override
    public void begin(Exported incident) throws IOException {
        IncidentRow row = incident.incident();
        line("# " + row.key() + ": " + plain(row.title()));
        line("");
        if (row.drill()) {
            line("**Drill.** Left out of all figures.");
            line("");
        }
        item("State: " + row.state().label() + ", since " + row.stateSince());
        item("Severity: " + plain(ExportWords.severity(row)) + ", definitions " + row.schemeVersion());
        item("Systems: " + plain(ExportWords.systems(row)));
        item("Declared by: " + plain(row.declaredBy().name()));
        for (IncidentRow.Holder holder : row.roles()) {
            item(plain(holder.role().label()) + ": " + plain(holder.person().name()));
        }
        line("");
        if (!row.summary().isEmpty()) {
            quoted("", row.summary());
            line("");
        }
        moments(row);
        figures(incident.figures());
        section("Fields", incident.fields(), ExportWords::field);
        section("Side effects", incident.sideEffects(), ExportWords::sideEffect);
        section("Evidence", incident.evidence(), ExportWords::evidence);
        section("Files", incident.files(), ExportWords::file);
        section("Links", incident.links(), ExportWords::link);
        line("## Timeline");
        line("");
    }

    private void moments(IncidentRow row) throws IOException {
        line("## Moments");
        line("");
        for (Milestone milestone : Milestone.values()) {
            Instant at = row.moments().at(milestone);
            item(milestone.label() + ": " + (at == null ? "not known" : at.toString()));
        }
        line("");
    }

    private void figures(List<FigureOfIncident> figures) throws IOException {
        line("## Figures");
        line("");
        for (FigureOfIncident each : figures) {
            item(each.figure().title() + ": " + plain(each.value().words()) + " ("
                    + plain(each.figure().formula()) + ")");
        }
        line("");
    }

    private <T> void section(String title, List<T> parts, Function<T, String> words) throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        line("## " + title);
        line("");
        for (T part : parts) {
            item(plain(words.apply(part)));
        }
        line("");
    }

    @Override
    public void entry(ExportedEntry exported) throws IOException {
        Entry entry = exported.entry();
        Marks.Correction correction = exported.correction();
        String recorded = entry.recordedAt().toString();
        String happened = exported.happenedAt();
        item("%s%s%s %s, %s (entry %d)"
                .formatted(
                        exported.isKeyEvent() ? "**Key event** " : "",
                        happened.isEmpty() ? recorded : happened,
                        happened.isEmpty() || happened.equals(recorded) ? "" : " (recorded " + recorded + ")",
                        plain(entry.kind()),
                        plain(exported.by()),
                        entry.seq()));
        line("");
        if (correction == null) {
            quoted("  ", exported.text());
        } else {
            line("  Corrected by " + plain(correction.by()) + " at " + correction.at() + ". It said:");
            line("");
            quoted("  ", exported.text());
            line("");
            line("  It should say:");
            line("");
            quoted("  ", correction.text());
        }
        line("");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void quoted(String indent, String text) throws IOException {
        for (String each : text.lines().toList()) {
            line(indent + "> " + plain(each) + (each.isBlank() ? "" : "  "));
        }
    }

    private void item(String text) throws IOException {
        line("- " + text);
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    private static String plain(String text) {
        return SPECIAL.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }
}

package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.NotFound;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An incident taken along: everything in it, and nothing that runs. */
abstract class ExportTest extends IncidentsFixture {

    @Autowired
    IncidentRecords records;

    private String export(IncidentRow incident, ExportFormat format) {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        try {
            records.export(VIC, incident.key(), format, into);
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return into.toString(StandardCharsets.UTF_8);
    }

    /** With one of everything, and a note that was corrected. */
    private IncidentRow full() {
        IncidentRow incident = active("Refunds to <b>forged</b> orders");
        records.add(new AddSideEffect(RITA, incident.key(), SideEffectDetails.of("=HYPERLINK(1) refunds", 14L)));
        records.add(new AddFile(RITA, incident.key(), "dump.txt", new ByteArrayInputStream(new byte[] {65, 66})));
        records.link(new LinkPage(RITA, incident.key(), URI.create("https://tickets.example/7"), "Ticket 7"));
        incidents.note(new AddNote(
                RITA, incident.key(), "=1+1\n# not a heading", clock.instant().minusSeconds(60)));
        long note = last(incident).seq();
        incidents.correct(new CorrectEntry(CARL, incident.key(), note, "@SUM(1) was two"));
        incidents.pin(new PinEntry(CARL, incident.key(), note, true));
        records.keepDueTimes();
        return incident;
    }

    @Test
    void jsonHoldsEverything() {
        IncidentRow incident = full();
        JsonNode json = JsonMapper.shared().readTree(export(incident, ExportFormat.JSON));
        assertThat(json.path("key").stringValue()).isEqualTo(incident.key().value());
        assertThat(json.path("sideEffects").path(0).path("howMany").longValue()).isEqualTo(14);
        assertThat(json.path("files").path(0).path("sha256").stringValue()).hasSize(64);
        assertThat(json.path("evidence").path(0).path("sha256").stringValue()).hasSize(64);
        assertThat(json.path("links").path(0).path("url").stringValue()).isEqualTo("https://tickets.example/7");
        assertThat(json.path("timeline").size()).isEqualTo(entries(incident).size());
        JsonNode note = note(json);
        assertThat(note.path("correction").path("text").stringValue()).isEqualTo("@SUM(1) was two");
        assertThat(note.path("keyEvent").booleanValue()).isTrue();
        assertThat(note.path("happenedAt").stringValue())
                .isNotEqualTo(note.path("recordedAt").stringValue());
    }

    private static JsonNode note(JsonNode json) {
        for (JsonNode entry : json.path("timeline")) {
            if (entry.path("kind").stringValue().equals("incident.note")) {
                return entry;
            }
        }
        throw new AssertionError("no note in " + json);
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        String csv = export(full(), ExportFormat.CSV);
        assertThat(csv).startsWith("\"part\",").contains("refunds", "dump.txt", "Ticket 7", "was two");
        assertThat(Pattern.compile("(?m)(^|,)\"?[=+@\\t\\r]").matcher(csv).find())
                .as(csv)
                .isFalse();
    }

    @Test
    void eachRowOfADrillSaysSo() {
        IncidentRow incident = full();
        assertThat(export(incident, ExportFormat.CSV).lines().findFirst().orElseThrow())
                .endsWith(",\"drill\"");
        assertThat(ends(incident)).containsOnly(",\"\"");
        incidents.change(ChangeIncident.drill(RITA, incident.key(), true, WHY));
        assertThat(ends(incident)).containsOnly(",\"yes\"");
    }

    /** The last cell of each row but the first; rows may be of several lines, but begin with their part. */
    private List<String> ends(IncidentRow incident) {
        String csv = export(incident, ExportFormat.CSV);
        return Pattern.compile("(,\"[^\"]*\")\\R(?=\"(moment|figure|entry)\",|\\z)")
                .matcher(csv)
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    @Test
    void theTextIsTextNotMarkdownOfOurs() {
        IncidentRow incident = full();
        String markdown = export(incident, ExportFormat.MARKDOWN);
        assertThat(markdown)
                .startsWith("# " + incident.key() + ": Refunds to \\<b\\>forged\\</b\\> orders\n")
                .contains("## Side effects", "## Evidence", "## Files", "## Links", "## Timeline")
                .contains("> \\# not a heading")
                .contains("Corrected by carl at ", "It said:", "It should say:")
                .contains("**Key event**")
                .contains("(recorded ");
    }

    @Test
    void aLongTimelineIsWrittenToItsEnd() {
        IncidentRow incident = active("Long");
        for (int note = 0; note < 520; note++) {
            incidents.note(new AddNote(RITA, incident.key(), "note " + note, null));
        }
        JsonNode json = JsonMapper.shared().readTree(export(incident, ExportFormat.JSON));
        assertThat(json.path("timeline").size()).isGreaterThan(520);
        JsonNode last = json.path("timeline").path(json.path("timeline").size() - 1);
        assertThat(last.path("sentence").stringValue()).isEqualTo("note 519");
    }

    @Test
    void whatIsKeptFromSomebodyIsNotWritten() {
        IncidentRow secret = declare(CARL, "Secret");
        incidents.change(ChangeIncident.readers(CARL, secret.key(), new Readers.Only(Set.of(), Set.of())));
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> records.export(VIC, secret.key(), ExportFormat.JSON, into));
        assertThat(into.size()).isZero();
    }
}

@ContextConfiguration(initializers = OnH2.class)
class ExportOnH2Test extends ExportTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class ExportOnPostgresTest extends ExportTest {}

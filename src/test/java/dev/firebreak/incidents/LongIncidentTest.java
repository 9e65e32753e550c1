package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Node;
import dev.firebreak.testing.PostgresServer;
import dev.firebreak.testing.TestClock;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A day and a night of one incident, with two restarts in between: nothing is missing, and nobody is reminded twice. */
class LongIncidentTest {

    private static final int MINUTES = 24 * 60;

    /** So often somebody tells how it stands. Its severity asks for it every 30 minutes, so the next is always overdue. */
    private static final int UPDATE_EVERY = 90;

    /**
     * Worked out by hand: in which minute of the incident which reminder comes, and when the update that it is about is due, 30
     * minutes after the declaration or the update before. The console is away from 385 to 405 and from 1010 to 1035: then only
     * that it is due is said, once it is back.
     */
    private static final String REMINDERS = """
            25 ahead 30, 30 due 30, 115 ahead 120, 120 due 120, 205 ahead 210, 210 due 210, 295 ahead 300, 300 due 300, \
            405 due 390, 475 ahead 480, 480 due 480, 565 ahead 570, 570 due 570, 655 ahead 660, 660 due 660, \
            745 ahead 750, 750 due 750, 835 ahead 840, 840 due 840, 925 ahead 930, 930 due 930, \
            1035 due 1020, 1105 ahead 1110, 1110 due 1110, 1195 ahead 1200, 1200 due 1200, \
            1285 ahead 1290, 1290 due 1290, 1375 ahead 1380, 1380 due 1380""";

    /** Something on the record, by the minute in which it was written down. */
    private record Line(int minute, String kind, String said) {}

    private final List<Line> written = new ArrayList<>();

    @Test
    void aDayAndANightWithTwoRestartsOnH2(@TempDir Path directory) {
        aDayAndANight("jdbc:h2:file:" + directory.resolve("firebreak")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000");
    }

    @Test
    void aDayAndANightWithTwoRestartsOnPostgres() {
        aDayAndANight(PostgresServer.newDatabase());
    }

    private void aDayAndANight(String url) {
        IncidentKey key;
        try (Node node = start(url, 0)) {
            key = declare(node);
            work(node, key, 1, 385);
        }
        try (Node node = start(url, 405)) {
            work(node, key, 405, 1010);
        }
        try (Node node = start(url, 1035)) {
            work(node, key, 1035, MINUTES);
            check(node.get(Timeline.class), key);
        }
    }

    private static Node start(String url, int minute) {
        Node node = Node.start(url, List.of(IncidentApplication.class));
        node.get(TestClock.class).set(at(minute));
        return node;
    }

    private static IncidentKey declare(Node node) {
        SystemKey system = new SystemKey("long-incident");
        node.get(Switches.class)
                .define(new DefineSystem(ADA, system, new SystemDetails("Support", "production", "", "")));
        Incidents incidents = node.get(Incidents.class);
        IncidentKey key = incidents
                .declare(DeclareIncident.of(CARL, "It goes on and on", Set.of(system)))
                .key();
        incidents.assign(new AssignRole(CARL, key, RoleName.COMMANDER, "carl"));
        return key;
    }

    /** Each minute the alarm rings, and twice whenever a reminder may be due, as on two nodes. */
    private void work(Node node, IncidentKey key, int from, int to) {
        Incidents incidents = node.get(Incidents.class);
        IncidentAlarm alarm = node.get(IncidentAlarm.class);
        for (int minute = from; minute < to; minute++) {
            node.get(TestClock.class).set(at(minute));
            alarm.ring();
            if (minute % 5 == 0) {
                alarm.ring();
            }
            if (minute % UPDATE_EVERY == 0) {
                String text = "Still at it, minute " + minute;
                incidents.update(new PostUpdate(CARL, key, text, UpdateAudience.INTERNAL));
                written.add(new Line(minute, "incident.update", text));
            }
            if (minute % 11 < 4) {
                String text = "Note " + written.size() + " of minute " + minute;
                incidents.note(new AddNote(RITA, key, text, null));
                written.add(new Line(minute, "incident.note", text));
            }
        }
    }

    private void check(Timeline timeline, IncidentKey key) {
        List<Entry> entries = timeline.after(ADA, TimelineFilter.ofIncident(key), 0, 2_000);
        List<Line> lines = entries.stream().map(LongIncidentTest::line).toList();
        List<Line> reminders = reminders();
        assertThat(reminders).hasSize(30);
        assertThat(written.size()).isGreaterThanOrEqualTo(500);
        assertThat(lines).filteredOn(isOf("incident.reminder")).containsExactlyElementsOf(reminders);
        List<Line> expected = Stream.concat(reminders.stream(), written.stream())
                .sorted(Comparator.comparingInt(Line::minute))
                .toList();
        assertThat(lines.subList(4, lines.size())).containsExactlyElementsOf(expected);
        assertThat(lines.subList(0, 4))
                .extracting(Line::kind)
                .containsExactly("incident.declared", "incident.role", "incident.state", "incident.evidence");
        everyEntryIsThere(timeline);
    }

    /** Those of the incident are among all that there are, numbered without a gap and chained. */
    private static void everyEntryIsThere(Timeline timeline) {
        List<Long> all = timeline.after(ADA, TimelineFilter.ALL, 0, 2_000).stream()
                .map(Entry::seq)
                .toList();
        assertThat(all)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(timeline.verify(ADA).intact()).isTrue();
        assertThat(timeline.verify(ADA).entries()).isEqualTo(all.size());
    }

    private static List<Line> reminders() {
        return Stream.of(REMINDERS.split(", "))
                .map(it -> it.split(" ", 2))
                .map(it -> new Line(Integer.parseInt(it[0]), "incident.reminder", it[1]))
                .toList();
    }

    private static Line line(Entry entry) {
        JsonNode details = Objects.requireNonNull(entry.details());
        String said = entry.kind().equals("incident.reminder")
                ? details.path("which").stringValue() + " "
                        + minute(Instant.parse(details.path("due").stringValue()))
                : details.path("text").asString("");
        return new Line(minute(entry.recordedAt()), entry.kind(), said);
    }

    private static Predicate<Line> isOf(String kind) {
        return line -> line.kind().equals(kind);
    }

    private static Instant at(int minute) {
        return TestClock.START.plus(Duration.ofMinutes(minute));
    }

    private static int minute(Instant moment) {
        return (int) Duration.between(TestClock.START, moment).toMinutes();
    }
}

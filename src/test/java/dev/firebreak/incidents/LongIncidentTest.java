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
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.PostgresServer;
import dev.firebreak.testing.TestClock;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A day and a night of one incident, with restarts in between: nothing is missing, and nobody is reminded twice. */
class LongIncidentTest {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int MINUTES = 24 * 60;
    private static final int NOTES = 500;

    /** So often somebody tells how it stands: each time a little late, so that both reminders come. */
    private static final int UPDATE_EVERY = 96;

    static List<String> databases() {
        return List.of(OnH2.newDatabase(), PostgresServer.newDatabase());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDayAndANightWithTwoRestarts(String url) {
        Instant start = TestClock.START;
        IncidentKey key = declare(url, start);
        List<String> written = new ArrayList<>();
        int minute = 1;
        // The console is away for twenty minutes twice, once over a reminder that falls due meanwhile.
        for (int[] shift : new int[][] {{1, 400}, {420, 1000}, {1020, MINUTES}}) {
            minute = work(url, start, key, shift[0], shift[1], written);
        }
        assertThat(minute).isEqualTo(MINUTES);
        check(url, start, key, written);
    }

    private static IncidentKey declare(String url, Instant start) {
        try (Node node = start(url, start)) {
            SystemKey system = new SystemKey("long-incident");
            node.get(Switches.class)
                    .define(new DefineSystem(ADA, system, new SystemDetails("Support", "production", "", "")));
            IncidentRow incident =
                    node.get(Incidents.class).declare(DeclareIncident.of(CARL, "It goes on and on", Set.of(system)));
            node.get(Incidents.class).assign(new AssignRole(CARL, incident.key(), RoleName.COMMANDER, "carl"));
            return incident.key();
        }
    }

    private static int work(String url, Instant start, IncidentKey key, int from, int to, List<String> written) {
        try (Node node = start(url, start.plus(STEP.multipliedBy(from)))) {
            Incidents incidents = node.get(Incidents.class);
            TestClock clock = node.get(TestClock.class);
            for (int minute = from; minute < to; minute++) {
                clock.set(start.plus(STEP.multipliedBy(minute)));
                incidents.keepDueTimes();
                incidents.keepDueTimes();
                note(incidents, key, minute, written);
            }
        }
        return to;
    }

    private static void note(Incidents incidents, IncidentKey key, int minute, List<String> written) {
        if (minute % UPDATE_EVERY == 0) {
            incidents.update(new PostUpdate(CARL, key, "Still at it, minute " + minute, UpdateAudience.INTERNAL));
        }
        if (written.size() < NOTES && minute % 2 == 0) {
            String text = "Note " + written.size() + " of minute " + minute;
            incidents.note(new AddNote(RITA, key, text, null));
            written.add(text);
        }
    }

    private static void check(String url, Instant start, IncidentKey key, List<String> written) {
        try (Node node = start(url, start.plus(Duration.ofDays(1)))) {
            List<Entry> entries = node.get(Timeline.class)
                    .after(ADA, new TimelineFilter(null, null, key.value(), null, null), 0, 2_000);
            assertThat(entries)
                    .filteredOn(entry -> entry.kind().equals("incident.note"))
                    .extracting(Entry::sentence)
                    .containsExactlyElementsOf(written)
                    .hasSize(NOTES);
            List<String> reminders = entries.stream()
                    .filter(entry -> entry.kind().equals("incident.reminder"))
                    .map(entry -> Objects.requireNonNull(entry.details())
                                    .path("which")
                                    .stringValue() + " "
                            + entry.details().path("due").stringValue())
                    .toList();
            assertThat(reminders).doesNotHaveDuplicates();
            assertThat(reminders).filteredOn(it -> it.startsWith("due ")).hasSize(dueTimes(start));
            assertThat(reminders).hasSizeGreaterThanOrEqualTo(30 - 2);
        }
    }

    /** One for the declaration, and one for each update that was given. */
    private static int dueTimes(Instant start) {
        int updates = 0;
        for (int minute = 1; minute < MINUTES; minute++) {
            boolean away = (minute >= 400 && minute < 420) || (minute >= 1000 && minute < 1020);
            updates += minute % UPDATE_EVERY == 0 && !away ? 1 : 0;
        }
        assertThat(start).isEqualTo(TestClock.START);
        return updates + 1;
    }

    private static Node start(String url, Instant at) {
        Node node = Node.start(url, List.of(IncidentApplication.class));
        node.get(TestClock.class).set(at);
        return node;
    }
}

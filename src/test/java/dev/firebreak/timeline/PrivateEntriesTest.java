package dev.firebreak.timeline;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.FakeIncidents;
import dev.firebreak.testing.Node;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.PostgresServer;
import dev.firebreak.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the record gives of an incident: all of it to whoever may know of it, nothing to anybody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PrivateEntriesTest {

    private static final SystemKey SUPPORT = new SystemKey("support");
    private static final SwitchKey REFUND = new SwitchKey("tool.refund");

    private final Node node;
    private final Timeline timeline;
    private final FakeIncidents incidents;
    private final TransactionTemplate transactions;
    private int number;
    private IncidentKey secret = new IncidentKey("INC-0");
    private IncidentKey open = new IncidentKey("INC-0");
    private long start;

    PrivateEntriesTest(String url) {
        node = Node.start(url);
        timeline = node.get(Timeline.class);
        incidents = node.get(FakeIncidents.class);
        transactions = new TransactionTemplate(node.get(PlatformTransactionManager.class));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    /** One that only Rita knows of, and one that everybody knows of. */
    @BeforeEach
    void twoIncidents() {
        secret = new IncidentKey("INC-" + (100 + 2 * number));
        open = new IncidentKey("INC-" + (101 + 2 * number++));
        incidents.keep(secret, RITA);
        start = node.get(Heads.class).current().seq();
    }

    private void record(Fact... facts) {
        transactions.executeWithoutResult(status -> List.of(facts).forEach(node::publish));
    }

    private static Fact fact(String kind, Actor by, @Nullable IncidentKey incident, Map<String, Object> details) {
        return new Fact(kind, by, TestClock.START, SUPPORT, REFUND, incident, "It happened.", details);
    }

    private void recordOneOfEach() {
        for (Actor by : List.of(RITA, ADA)) {
            for (String kind : List.of("incident.noted", "incident.moved", "incidents.counted", "switch.contained")) {
                for (IncidentKey incident : Arrays.asList(secret, open, null)) {
                    record(fact(kind, by, incident, Map.of()));
                }
            }
        }
    }

    /** Each says something of both, so that nobody may see it who knows of one only. */
    private void recordLinks() {
        for (Actor by : List.of(RITA, ADA)) {
            record(
                    fact("incident.linked", by, open, Map.of(Fact.OTHER, secret.value())),
                    fact("incident.linked", by, secret, Map.of(Fact.OTHER, open.value())));
        }
    }

    private List<Entry> read(Actor reader, TimelineFilter filter) {
        return timeline.after(reader, filter, start, 1_000);
    }

    @Test
    void pagesLeaveOutWhatAHiddenIncidentWroteAndAreFull() {
        recordOneOfEach();
        recordLinks();
        recordOneOfEach();
        List<Entry> all = read(RITA, TimelineFilter.ALL);
        assertThat(all).hasSize(52);
        for (String kind : Arrays.asList(null, "incident.", "incident.noted", "switch.", "incidents.counted", "i")) {
            for (String actor : Arrays.asList(null, "person:rita", "person:never")) {
                for (String system : Arrays.asList(null, "support")) {
                    for (String key : Arrays.asList(null, "tool.refund")) {
                        for (IncidentKey incident : Arrays.asList(null, secret, open)) {
                            @Nullable String wanted = incident == null ? null : incident.value();
                            TimelineFilter filter = new TimelineFilter(system, key, wanted, kind, actor);
                            matches(read(RITA, filter), filter);
                        }
                    }
                }
            }
        }
    }

    /** Page by page in both orders, against what somebody reads who knows of it. */
    private void matches(List<Entry> known, TimelineFilter filter) {
        List<Entry> expected = known.stream()
                .filter(entry -> !secret.value().equals(filter.incident()))
                .filter(entry -> !"incident.linked".equals(entry.kind()))
                .filter(entry ->
                        !entry.kind().startsWith("incident.") || !secret.value().equals(entry.incident()))
                .map(this::masked)
                .toList();
        List<Entry> forwards = new ArrayList<>();
        for (List<Entry> page = timeline.after(VIC, filter, start, 3); !page.isEmpty(); ) {
            forwards.addAll(page);
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            assertThat(page.size() == 3 || forwards.size() == expected.size()).isTrue();
            page = timeline.after(VIC, filter, page.getLast().seq(), 3);
        }
        assertThat(forwards).describedAs("oldest first: " + filter).isEqualTo(expected);
        List<Entry> backwards = timeline.before(VIC, filter, Long.MAX_VALUE, 1_000).stream()
                .filter(entry -> entry.seq() > start)
                .toList();
        assertThat(backwards.reversed()).describedAs("newest first: " + filter).isEqualTo(expected);
    }

    private Entry masked(Entry entry) {
        return new Mask(Set.of(secret.value())).over(entry);
    }

    @Test
    void whatBelongsToAHiddenIncidentIsGivenWithoutItsKey() {
        record(fact("switch.contained", RITA, secret, Map.of("flip", "f1", "incident", secret.value())));
        Entry mine = read(RITA, TimelineFilter.ALL).getFirst();
        Entry theirs = read(VIC, TimelineFilter.ALL).getFirst();
        assertThat(mine.incident()).isEqualTo(secret.value());
        assertThat(String.valueOf(mine.details())).contains(secret.value());
        assertThat(theirs.incident()).isNull();
        assertThat(theirs.seq()).isEqualTo(mine.seq());
        assertThat(String.valueOf(theirs.details())).isEqualTo("{\"flip\":\"f1\"}");
    }

    @Test
    void aHiddenKeyIsTakenOutHoweverItsLettersWereTyped() {
        String typed = secret.value().toLowerCase(Locale.ROOT);
        record(fact("switch.contained", RITA, new IncidentKey(typed), Map.of("incident", typed)));
        Entry theirs = read(VIC, TimelineFilter.ALL).getFirst();
        assertThat(theirs.incident()).isNull();
        assertThat(String.valueOf(theirs.details())).isEqualTo("{}");
    }

    @Test
    void whatAnotherIncidentTellsOfAHiddenOneIsLeftOut() {
        for (IncidentKey other : List.of(secret, new IncidentKey("INC-9"))) {
            Map<String, Object> details = Map.of(Fact.OTHER, other.value());
            record(new Fact("incident.link", RITA, TestClock.START, SUPPORT, null, open, "Linked.", details));
        }
        record(fact("switch.contained", RITA, open, Map.of(Fact.OTHER, secret.value())));
        assertThat(seqs(RITA, TimelineFilter.ofIncident(open))).containsExactly(start + 1, start + 2, start + 3);
        for (TimelineFilter filter : List.of(
                TimelineFilter.ALL,
                TimelineFilter.ofIncident(open),
                new TimelineFilter(null, null, null, null, "person:rita"))) {
            assertThat(seqs(VIC, filter)).containsExactly(start + 2, start + 3);
            assertThat(timeline.after(VIC, filter, start, 2)).as("a full page").hasSize(2);
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> timeline.entry(VIC, start + 1));
        assertThat(timeline.verify(ADA).intact()).isTrue();
    }

    @Test
    void typedKeysStandAsTheyWereTypedWhetherThereIsAHiddenIncidentOfThatNameOrNot() {
        String typed = "guess " + secret + " guess " + secret.value().toLowerCase(Locale.ROOT) + " guess INC-999";
        for (String kind : List.of("incident.note", "incident.link", "switch.contained")) {
            for (String text : List.of(typed, secret.value())) {
                record(new Fact(kind, VIC, TestClock.START, SUPPORT, null, open, text, Map.of("text", text)));
            }
        }
        assertThat(read(VIC, TimelineFilter.ALL))
                .isEqualTo(read(RITA, TimelineFilter.ALL))
                .hasSize(6);
    }

    @Test
    void askingForAHiddenIncidentAnswersAsForAnUnknownOne() {
        recordOneOfEach();
        TimelineFilter hidden = TimelineFilter.ofIncident(secret);
        TimelineFilter unknown = TimelineFilter.ofIncident(new IncidentKey("INC-999999"));
        assertThat(read(RITA, hidden)).hasSize(8);
        assertThat(read(VIC, hidden)).isEqualTo(read(VIC, unknown)).isEmpty();
        assertThat(timeline.seqAt(RITA, secret, Instant.EPOCH)).isEqualTo(start + 1);
        assertThat(timeline.seqAt(VIC, secret, Instant.EPOCH))
                .isEqualTo(timeline.seqAt(VIC, new IncidentKey("INC-999999"), Instant.EPOCH));
    }

    @Test
    void anEntryOfAHiddenIncidentCannotBeOpenedByItsNumber() {
        record(fact("incident.noted", RITA, secret, Map.of()), fact("switch.contained", RITA, secret, Map.of()));
        assertThat(timeline.entry(RITA, start + 1).incident()).isEqualTo(secret.value());
        assertThat(timeline.entry(VIC, start + 2).incident()).isNull();
        for (long none : new long[] {start + 1, start + 3, 0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> timeline.entry(VIC, none));
        }
    }

    @Test
    void whoeverOnlyActedInAHiddenIncidentIsNotListed() {
        Actor shy = Actors.responder("shy-" + number);
        SystemKey elsewhere = new SystemKey("shy-" + number);
        record(new Fact("incident.noted", shy, TestClock.START, elsewhere, null, secret, "It happened.", Map.of()));
        assertThat(timeline.actors(RITA)).contains(new Who(shy.id(), shy.name()));
        assertThat(timeline.actors(VIC)).extracting(Who::id).contains(RITA.id()).doesNotContain(shy.id());
        assertThat(timeline.systems(RITA)).contains(elsewhere.value());
        assertThat(timeline.systems(VIC)).doesNotContain(elsewhere.value());
        record(fact("switch.contained", shy, secret, Map.of()));
        assertThat(timeline.actors(VIC)).contains(new Who(shy.id(), shy.name()));
    }

    @Test
    void anIncidentHasTheEntriesOfThoseThatWereMergedIntoIt() {
        IncidentKey merged = new IncidentKey(open + "-merged");
        incidents.merge(open, merged, secret);
        record(
                fact("incident.noted", RITA, open, Map.of()),
                fact("incident.noted", ADA, merged, Map.of()),
                fact("switch.contained", RITA, secret, Map.of()),
                fact("incident.noted", CARL, null, Map.of()));
        assertThat(seqs(RITA, TimelineFilter.ofIncident(open))).containsExactly(start + 1, start + 2, start + 3);
        assertThat(seqs(VIC, TimelineFilter.ofIncident(open))).containsExactly(start + 1, start + 2);
    }

    @Test
    void entriesOfAFlipCanBeNotedAsBelongingToAnIncidentLater() {
        TestClock clock = node.get(TestClock.class);
        record(fact("switch.contained", RITA, null, Map.of("flip", "old-" + open)));
        clock.move(Duration.ofMinutes(1));
        Instant since = clock.instant();
        record(
                fact("switch.contained", RITA, null, Map.of("flip", "it-" + open)),
                fact("switch.contained", RITA, null, Map.of("flip", "other-" + open)),
                fact("switch.reason_completed", ADA, open, Map.of("flip", "it-" + open)),
                fact("switch.expired", CARL, secret, Map.of("flip", "it-" + open)));
        for (int twice = 0; twice < 2; twice++) {
            attach("it-" + open, since);
            attach("old-" + open, since);
        }
        TimelineFilter filter = TimelineFilter.ofIncident(open);
        assertThat(seqs(VIC, filter)).containsExactly(start + 2, start + 4, start + 5);
        assertThat(timeline.before(VIC, filter, start + 5, 1))
                .extracting(Entry::seq)
                .containsExactly(start + 4);
        assertThat(read(VIC, filter)).extracting(Entry::incident).containsExactly(null, open.value(), null);
        assertThat(seqs(VIC, new TimelineFilter("support", "tool.refund", open.value(), "switch.", "person:rita")))
                .containsExactly(start + 2);
        assertThat(seqs(VIC, new TimelineFilter("other", null, open.value(), null, null)))
                .isEmpty();
        assertThat(timeline.verify(ADA).intact()).isTrue();
    }

    private void attach(String flip, Instant since) {
        transactions.executeWithoutResult(status -> timeline.attach(open, SUPPORT, REFUND, flip, since));
    }

    @Test
    void entriesAreNotedAsBelongingToAnIncidentOnlyTogetherWithWhatSaysSo() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> timeline.attach(open, SUPPORT, REFUND, "f1", Instant.EPOCH));
    }

    @Test
    void anIncidentIsOpenedAtAMoment() {
        TestClock clock = node.get(TestClock.class);
        record(fact("incident.noted", RITA, open, Map.of()));
        clock.move(Duration.ofMinutes(1));
        Instant then = clock.instant();
        record(fact("switch.contained", RITA, null, Map.of()), fact("incident.noted", RITA, open, Map.of()));
        assertThat(timeline.seqAt(VIC, open, then)).isEqualTo(start + 3);
        assertThat(timeline.seqAt(VIC, open, then.minusSeconds(60))).isEqualTo(start + 1);
        assertThat(timeline.seqAt(VIC, open, then.plusMillis(1))).isEqualTo(Long.MAX_VALUE);
    }

    private List<Long> seqs(Actor reader, TimelineFilter filter) {
        return read(reader, filter).stream().map(Entry::seq).toList();
    }
}

class PrivateEntriesOnH2Test extends PrivateEntriesTest {
    PrivateEntriesOnH2Test() {
        super(OnH2.newDatabase());
    }
}

class PrivateEntriesOnPostgresTest extends PrivateEntriesTest {
    PrivateEntriesOnPostgresTest() {
        super(PostgresServer.newDatabase());
    }
}

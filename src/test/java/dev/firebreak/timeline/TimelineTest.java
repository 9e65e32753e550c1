package dev.firebreak.timeline;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.RITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.Node;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.PostgresServer;
import dev.firebreak.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** ARCHITECTURE.md, "The chain", on both databases; whoever tampers here has taken the triggers off first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TimelineTest {
    private static final SystemKey SUPPORT = new SystemKey("support");

    private final Path file;
    private final Node node;
    private final Timeline timeline;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    TimelineTest(String url) {
        try {
            file = Files.createTempDirectory("firebreak").resolve("heads/timeline-head.log");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        node = Node.start(url, "firebreak.timeline-head-file=" + file);
        timeline = node.get(Timeline.class);
        jdbc = node.get(JdbcTemplate.class);
        transactions = new TransactionTemplate(node.get(PlatformTransactionManager.class));
    }

    @BeforeAll
    void takeTheTriggersOff() {
        takeTheTriggersOff(jdbc);
    }

    abstract void takeTheTriggersOff(JdbcTemplate on);

    @AfterAll
    void stop() {
        node.close();
    }

    @BeforeEach
    void writeTenEntries() {
        for (int at = 0; at < 10; at++) {
            record(fact("test.happened", RITA, "Entry " + at + "."));
        }
    }

    private void record(Fact... facts) {
        transactions.executeWithoutResult(status -> List.of(facts).forEach(node::publish));
    }

    private static Fact fact(String kind, Actor by, String sentence) {
        return Fact.of(kind, by, TestClock.START, SUPPORT, sentence, Map.of("number", 7));
    }

    private Verification verify() {
        return timeline.verify(ADA);
    }

    private long last() {
        return node.get(Heads.class).current().seq();
    }

    @Test
    void theChainHoldsFromItsFirstEntryToItsHead() {
        Verification verification = verify();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(last());
        assertThat(verification.firstBroken()).isNull();
        assertThat(timeline.before(ADA, TimelineFilter.ALL, Long.MAX_VALUE, 1)
                        .getFirst()
                        .hash())
                .isEqualTo(verification.head());
    }

    @Test
    void anEntryTellsWhoWhatWhyAndWhen() {
        Instant happened = Instant.parse("2026-11-22T02:59:58.123456789Z");
        record(new Fact(
                "test.told",
                Actors.tokenActingFor(RITA),
                happened,
                SUPPORT,
                new SwitchKey("tool.a"),
                new IncidentKey("INC-1"),
                "It “was” told: ünïcode 🔥.",
                Map.of("list", List.of(1, "two"), "map", Map.of("a", true))));
        Entry entry =
                timeline.before(ADA, TimelineFilter.ALL, Long.MAX_VALUE, 1).getFirst();
        assertThat(entry.kind()).isEqualTo("test.told");
        assertThat(entry.happenedAt())
                .describedAs("cut to what both databases keep")
                .isEqualTo(Instant.parse("2026-11-22T02:59:58.123456Z"));
        assertThat(entry.recordedAt()).isEqualTo(node.get(TestClock.class).instant());
        assertThat(entry.system()).isEqualTo("support");
        assertThat(entry.switchKey()).isEqualTo("tool.a");
        assertThat(entry.incident()).isEqualTo("INC-1");
        assertThat(entry.sentence()).isEqualTo("It “was” told: ünïcode 🔥.");
        assertThat(String.valueOf(entry.by())).contains("\"id\":\"person:rita\"", "\"through\":\"token:of-rita\"");
        assertThat(String.valueOf(entry.details())).isEqualTo("{\"list\":[1,\"two\"],\"map\":{\"a\":true}}");
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aFactIsKeptOrLostWithWhatItTellsOf() {
        long before = last();
        transactions.executeWithoutResult(status -> {
            node.publish(fact("test.lost", RITA, "Lost."));
            status.setRollbackOnly();
        });
        assertThat(last()).isEqualTo(before);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> node.publish(fact("test.lost", RITA, "Lost.")));
        record(fact("test.a", RITA, "A."), fact("test.b", RITA, "B."));
        assertThat(timeline.after(ADA, TimelineFilter.ALL, before, 10))
                .extracting(Entry::kind)
                .containsExactly("test.a", "test.b");
    }

    @Test
    void thirtyTwoThreadsMakeOneChain() throws Exception {
        long before = last();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = IntStream.range(0, 32)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int at = 0; at < 5; at++) {
                            record(fact("test.a", RITA, "A."), fact("test.b", RITA, "B."));
                        }
                    }))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }
        List<Entry> entries = timeline.after(ADA, TimelineFilter.ALL, before, 1_000);
        assertThat(entries)
                .extracting(Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 320).boxed().toList());
        for (int at = 0; at < entries.size(); at += 2) {
            assertThat(entries.get(at).kind())
                    .describedAs("a transaction's facts stay together")
                    .isEqualTo("test.a");
        }
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aChangedEntryShows() {
        tampered("update timeline_entry set kind = 'test.other' where seq = ?", 4, 4);
        tampered("update timeline_entry set system_key = 'other' where seq = ?", 4, 4);
        tampered("update timeline_entry set incident = 'INC-9' where seq = ?", 4, 4);
        tampered("update timeline_entry set recorded_at = recorded_at + interval '1' second where seq = ?", 4, 4);
        tampered("update timeline_entry set hash = content_hash where seq = ?", 4, 4);
        tampered("update timeline_entry set previous_hash = content_hash where seq = ?", 4, 4);
    }

    @Test
    void changedContentShows() {
        tampered(
                "update timeline_content set bytes = (select bytes from timeline_content where seq = 1) where seq = ?",
                5,
                5);
        tampered(
                "update timeline_content set salt = (select salt from timeline_content where seq = 1) where seq = ?",
                5,
                5);
        tampered("delete from timeline_content where seq = ?", 5, 5);
    }

    @Test
    void swappedEntriesShow() {
        Verification verification = afterTampering(() -> {
            byte[] third = jdbc.queryForObject("select hash from timeline_entry where seq = 3", byte[].class);
            jdbc.update(
                    "update timeline_entry set hash = (select hash from timeline_entry where seq = 4) where seq = 3");
            jdbc.update("update timeline_entry set hash = ? where seq = 4", (Object) third);
        });
        assertThat(verification.firstBroken()).isEqualTo(3);
    }

    @Test
    void aMissingEntryShows() {
        delete(6, 6, 6);
    }

    @Test
    void aCutTailShows() {
        delete(last() - 1, last(), last() - 1);
    }

    @Test
    void aTailCutWithItsHeadShowsAgainstTheExportedHead() {
        node.get(HeadExport.class).export();
        long exported = last();
        Verification verification = afterTampering(() -> cutTailWithItsHead(exported - 3));
        assertThat(verification.intact()).isFalse();
        assertThat(verification.firstBroken()).isEqualTo(exported - 2);
    }

    @Test
    void aTailThatWasWrittenAnewShowsAgainstTheExportedHead() {
        node.get(HeadExport.class).export();
        long exported = last();
        Verification verification = afterTampering(() -> {
            cutTailWithItsHead(exported - 1);
            node.get(Chain.class).append(List.of(fact("test.forged", RITA, "Forged.")));
            node.get(Chain.class).append(List.of(fact("test.forged", RITA, "Forged.")));
        });
        assertThat(verification.intact()).isFalse();
        assertThat(verification.firstBroken()).isEqualTo(exported);
        assertThat(verification.why()).contains("exported");
    }

    @Test
    void theHeadsOfOtherChainsDoNotMatter() throws IOException {
        node.get(HeadExport.class).export();
        Files.writeString(
                file,
                "2026-11-22T00:00:00Z chain=other seq=999999 hash=" + "0".repeat(64) + "\nnonsense\n",
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void theHeadIsExportedAsOneLine() throws IOException {
        node.get(HeadExport.class).export();
        assertThat(Files.readAllLines(file).getLast())
                .startsWith(node.get(TestClock.class).instant() + " chain=")
                .endsWith(" seq=" + last() + " hash=" + verify().head());
    }

    @Test
    void entriesAreReadByKeyset() {
        List<Entry> firstPage = timeline.before(ADA, TimelineFilter.ALL, Long.MAX_VALUE, 4);
        List<Entry> secondPage =
                timeline.before(ADA, TimelineFilter.ALL, firstPage.getLast().seq(), 4);
        assertThat(firstPage.getFirst().seq()).isEqualTo(last());
        assertThat(secondPage.getFirst().seq()).isEqualTo(last() - 4);
        assertThat(timeline.after(ADA, TimelineFilter.ALL, last(), 4)).isEmpty();
    }

    @Test
    void entriesAreFiltered() {
        long before = last();
        SystemKey mine = new SystemKey("filtered-" + before);
        record(
                Fact.of("restore.proposed", RITA, TestClock.START, mine, "P.", Map.of()),
                Fact.of("restored.other", RITA, TestClock.START, mine, "O.", Map.of()),
                Fact.of("restore", RITA, TestClock.START, mine, "R.", Map.of()),
                Fact.of("restore.approved", ADA, TestClock.START, mine, "A.", Map.of()));
        assertThat(kinds(new TimelineFilter(mine.value(), null, null, "restore.", null)))
                .containsExactly("restore.proposed", "restore.approved");
        assertThat(kinds(new TimelineFilter(mine.value(), null, null, "restore.proposed", null)))
                .containsExactly("restore.proposed");
        assertThat(kinds(new TimelineFilter(mine.value(), null, null, null, "person:ada")))
                .containsExactly("restore.approved");
        assertThat(kinds(new TimelineFilter(null, "nothing", null, null, null))).isEmpty();
    }

    @Test
    void everyChoiceOfFiltersFindsExactlyWhatItSays() {
        long start = last();
        List<Boolean> both = List.of(true, false);
        for (Actor by : List.of(RITA, ADA)) {
            for (String kind : List.of("find.a", "find.b", "finds.c")) {
                for (boolean first : both) {
                    both.forEach(incident -> record(found(by, kind, first, incident)));
                }
            }
        }
        List<Entry> all = timeline.after(ADA, TimelineFilter.ALL, start, 100);
        assertThat(all).hasSize(24);
        for (String kind : Arrays.asList(null, "find.a", "find.", "fin", "never.")) {
            for (String actor : Arrays.asList(null, "person:ada", "person:never")) {
                for (String system : Arrays.asList(null, "find-1", "never")) {
                    for (String key : Arrays.asList(null, "tool.1", "never")) {
                        for (String incident : Arrays.asList(null, "INC-7", "INC-8")) {
                            matches(all, new TimelineFilter(system, key, incident, kind, actor), start);
                        }
                    }
                }
            }
        }
    }

    private static Fact found(Actor by, String kind, boolean first, boolean incident) {
        String number = first ? "1" : "2";
        return new Fact(
                kind,
                by,
                TestClock.START,
                new SystemKey("find-" + number),
                new SwitchKey("tool." + number),
                incident ? new IncidentKey("INC-7") : null,
                "Found.",
                Map.of());
    }

    /** Page by page, in both orders; the first entries of other tests stay out by where the reading starts or ends. */
    private void matches(List<Entry> all, TimelineFilter filter, long start) {
        List<Long> expected = all.stream()
                .filter(entry -> matches(entry, filter))
                .map(Entry::seq)
                .toList();
        List<Long> forwards = new ArrayList<>();
        for (long at = start; ; at = forwards.getLast()) {
            List<Entry> page = timeline.after(ADA, filter, at, 3);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(entry -> forwards.add(entry.seq()));
        }
        assertThat(forwards).describedAs("oldest first: " + filter).isEqualTo(expected);
        List<Long> backwards = timeline.before(ADA, filter, Long.MAX_VALUE, 1_000).stream()
                .map(Entry::seq)
                .filter(seq -> seq > start)
                .toList();
        assertThat(backwards.reversed()).describedAs("newest first: " + filter).isEqualTo(expected);
    }

    private static boolean matches(Entry entry, TimelineFilter filter) {
        String kind = filter.kind();
        return (filter.system() == null || filter.system().equals(entry.system()))
                && (filter.switchKey() == null || filter.switchKey().equals(entry.switchKey()))
                && (filter.incident() == null || filter.incident().equals(entry.incident()))
                && (kind == null
                        || (kind.endsWith(".")
                                ? entry.kind().startsWith(kind)
                                : entry.kind().equals(kind)))
                && (filter.actor() == null
                        || (entry.by() != null
                                && filter.actor().equals(entry.by().path("id").stringValue())));
    }

    @Test
    void contentFiledElsewhereShows() {
        tampered("update timeline_content set kind = 'test.other' where seq = ?", 5, 5);
        tampered("update timeline_content set system_key = null where seq = ?", 5, 5);
    }

    private List<String> kinds(TimelineFilter filter) {
        return timeline.after(ADA, filter, 0, 100).stream().map(Entry::kind).toList();
    }

    @Test
    void whoeverIsConfinedToASystemReadsItsEntriesOnly() {
        SystemKey mine = new SystemKey("confined-" + last());
        record(
                Fact.of("test.mine", RITA, TestClock.START, mine, "Mine.", Map.of()),
                fact("test.other", RITA, "Other."));
        Actor confined = Actors.tokenFor(mine, "bot");
        assertThat(timeline.after(confined, TimelineFilter.ALL, 0, 100))
                .extracting(Entry::kind)
                .containsExactly("test.mine");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> timeline.after(confined, new TimelineFilter("support", null, null, null, null), 0, 1));
    }

    @Test
    void onlyWhoMayViewReadsIt() {
        Actor nobody = Actors.person("nobody");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> timeline.after(nobody, TimelineFilter.ALL, 0, 1));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> timeline.verify(nobody));
    }

    // ---- tampering, in a transaction that is rolled back

    private void tampered(String sql, long seq, long firstBroken) {
        Verification verification =
                afterTampering(() -> assertThat(jdbc.update(sql, seq)).isOne());
        assertThat(verification.intact()).describedAs(sql).isFalse();
        assertThat(verification.firstBroken()).describedAs(sql).isEqualTo(firstBroken);
    }

    private void delete(long from, long to, long firstBroken) {
        Verification verification = afterTampering(() -> {
            jdbc.update("delete from timeline_content where seq between ? and ?", from, to);
            jdbc.update("delete from timeline_entry where seq between ? and ?", from, to);
        });
        assertThat(verification.firstBroken()).isEqualTo(firstBroken);
    }

    private void cutTailWithItsHead(long newLast) {
        jdbc.update("delete from timeline_content where seq > ?", newLast);
        jdbc.update("delete from timeline_entry where seq > ?", newLast);
        jdbc.update(
                "update timeline_head set seq = ?, hash = (select hash from timeline_entry where seq = ?)",
                newLast,
                newLast);
    }

    private Verification afterTampering(Runnable tamper) {
        Verification result = transactions.execute(status -> {
            tamper.run();
            status.setRollbackOnly();
            return verify();
        });
        assertThat(result).isNotNull();
        assertThat(verify().intact()).describedAs("rolled back").isTrue();
        return java.util.Objects.requireNonNull(result);
    }
}

class TimelineOnH2Test extends TimelineTest {
    TimelineOnH2Test() {
        super(OnH2.newDatabase());
    }

    @Override
    void takeTheTriggersOff(JdbcTemplate on) {
        on.execute("drop trigger timeline_entry_is_append_only");
        on.execute("drop trigger timeline_content_is_not_rewritten");
    }
}

class TimelineOnPostgresTest extends TimelineTest {
    TimelineOnPostgresTest() {
        super(PostgresServer.newDatabase());
    }

    @Override
    void takeTheTriggersOff(JdbcTemplate on) {
        on.execute("alter table timeline_entry disable trigger all");
        on.execute("alter table timeline_content disable trigger all");
    }
}

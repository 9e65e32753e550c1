package dev.firebreak.severities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.SchemeDocument.LevelDocument;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.CoreTest;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changing the severities, and keeping every version. */
@CoreTest
@Import(SeveritiesTest.Incidents.class)
abstract class SeveritiesTest {

    private static final Reason WHY = new Reason("agreed in the yearly review");

    /** Something that has incidents of some levels. */
    static final class Incidents implements LevelsInUse {
        private final Set<LevelKey> levels = ConcurrentHashMap.newKeySet();

        @Override
        public Set<LevelKey> inUse() {
            return Set.copyOf(levels);
        }
    }

    @Autowired
    private Severities severities;

    @Autowired
    private SchemeUpkeep upkeep;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void nobodyUsesAnything() {
        incidents.levels.clear();
    }

    @Test
    void whatIsShippedIsKeptAsTheFirstVersion() {
        Scheme first = severities.version(Scheme.SHIPPED_VERSION);
        assertThat(first.from(SchemeOrigin.SHIPPED)).isEqualTo(Scheme.shipped());
        assertThat(severities.versions(Actors.VIC, Integer.MAX_VALUE, 100).getLast())
                .satisfies(version -> assertThat(version.by()).isEqualTo("Firebreak"));
    }

    @Test
    void aChangeHoldsAtOnceAndTheOldVersionStays() {
        Scheme before = severities.current();
        Scheme after = change(renamed("SEV3", "Middling " + before.version()));

        assertThat(severities.current()).isEqualTo(after);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(severities.version(before.version())).isEqualTo(before);
        assertThat(severities.versions(Actors.VIC, Integer.MAX_VALUE, 1))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.version()).isEqualTo(after.version());
                    assertThat(version.by()).isEqualTo("ada");
                    assertThat(version.reason()).isEqualTo(WHY.value());
                });
        assertThat(severities
                        .versions(Actors.VIC, after.version(), 1)
                        .getFirst()
                        .version())
                .isEqualTo(before.version());
    }

    @Test
    void aChangeIsOnTheTimelineWithWhatChanged() {
        Scheme after = change(renamed("SEV4", "Small " + severities.current().version()));
        Entry entry = timeline.before(Actors.ADA, TimelineFilter.ALL, Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(entry.kind()).isEqualTo("severity.changed");
        assertThat(entry.sentence())
                .isEqualTo("Severities are version " + after.version() + " now: what SEV4 means or brings");
    }

    @Test
    void whatStandsSoAlreadyMakesNoVersion() {
        Scheme before = severities.current();
        assertThat(change(SchemeDocument.of(before))).isEqualTo(before);
        assertThat(severities.current().version()).isEqualTo(before.version());
    }

    @Test
    void whoeverStartedFromAnOlderVersionIsRefused() {
        int old = severities.current().version();
        change(renamed("SEV2", "Large " + old));
        ChangeScheme late = new ChangeScheme(Actors.ADA, renamed("SEV2", "Lost"), WHY, old);
        assertThatThrownBy(() -> severities.change(late))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Somebody else changed the severities meanwhile");
        assertThat(severities.current().version()).isEqualTo(old + 1);
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneIsRefusedAndNoneIsLost() {
        int before = severities.current().version();
        CountDownLatch go = new CountDownLatch(1);
        List<Throwable> refused = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> all = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.runAsync(() -> {
                    try {
                        go.await();
                        severities.change(
                                new ChangeScheme(Actors.ADA, renamed("SEV1", "Worst " + before + each), WHY, before));
                    } catch (InterruptedException | RuntimeException refusal) {
                        refused.add(refusal);
                    }
                }))
                .toList();
        go.countDown();
        all.forEach(CompletableFuture::join);
        assertThat(refused).hasSize(3).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(Conflict.class));
        assertThat(severities.current().version()).isEqualTo(before + 1);
    }

    @Test
    void aLevelInUseCannotBeRemovedAndOneThatIsNotCan() {
        change(with(new LevelDocument(
                "SEV5",
                "Tiny",
                "Hardly anything.",
                List.of(new SchemeDocument.RuleDocument(1, null, null)),
                null,
                null,
                null,
                null)));
        incidents.levels.add(new LevelKey("SEV5"));
        SchemeDocument without = without("SEV5");
        assertThatThrownBy(() -> change(without))
                .isInstanceOf(Conflict.class)
                .hasMessage("There are incidents of SEV5, so it cannot be removed. Change its name or texts instead.");
        assertThat(severities.current().level(new LevelKey("SEV5"))).isNotNull();

        incidents.levels.clear();
        change(without);
        assertThat(severities.current().level(new LevelKey("SEV5"))).isNull();
    }

    @Test
    void onlyWhoAdministersEverythingChangesThem() {
        int version = severities.current().version();
        SchemeDocument document = renamed("SEV1", "Mine");
        Actor confined = new Actor(
                Actor.Kind.TOKEN,
                "token:confined",
                "confined",
                null,
                Actor.Source.API,
                EnumSet.allOf(Permission.class),
                new SystemKey("one"));
        for (Actor actor : List.of(Actors.CARL, confined)) {
            assertThatThrownBy(() -> severities.change(new ChangeScheme(actor, document, WHY, version)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThat(severities.current().version()).isEqualTo(version);
    }

    @Test
    void aFaultyChangeChangesNothing() {
        int version = severities.current().version();
        assertThatThrownBy(() -> change(renamed("SEV1", " "))).isInstanceOf(InvalidInput.class);
        assertThat(severities.current().version()).isEqualTo(version);
        assertThatThrownBy(() -> severities.version(version + 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatAnotherNodeCommitsIsKnownHereAfterTheNextPoll() {
        Scheme now = severities.current();
        database.sql("insert into severity_version (version, document, changed_at, changed_by, reason)"
                        + " select version + 1, replace(document, 'Near miss', 'Close call'), changed_at, 'cleo', reason"
                        + " from severity_version where version = ?")
                .param(now.version())
                .update();
        assertThat(severities.current()).isEqualTo(now);
        upkeep.keepUp();
        assertThat(severities.current().origin().by()).isEqualTo("cleo");
        assertThat(severities.current().levels().getLast().name()).isEqualTo("Close call");
        change(renamed("NEAR_MISS", "Near miss"));
    }

    private Scheme change(SchemeDocument document) {
        return severities.change(
                new ChangeScheme(Actors.ADA, document, WHY, severities.current().version()));
    }

    private SchemeDocument renamed(String key, String name) {
        SchemeDocument now = SchemeDocument.of(severities.current());
        return Documents.withLevels(
                now,
                Documents.levels(now).stream()
                        .map(level -> key.equals(level.key()) ? Documents.named(level, name) : level)
                        .toList());
    }

    private SchemeDocument with(LevelDocument level) {
        SchemeDocument now = SchemeDocument.of(severities.current());
        List<LevelDocument> levels = new ArrayList<>(Documents.levels(now));
        levels.add(levels.size() - 1, level);
        return Documents.withLevels(now, levels);
    }

    private SchemeDocument without(String key) {
        SchemeDocument now = SchemeDocument.of(severities.current());
        return Documents.withLevels(
                now,
                Documents.levels(now).stream()
                        .filter(level -> !key.equals(level.key()))
                        .toList());
    }
}

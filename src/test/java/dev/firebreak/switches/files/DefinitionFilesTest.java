package dev.firebreak.switches.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.base.Actor;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.yaml.Fault;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.Switches;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.CoreTest;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Definition files loaded into a running console. */
@CoreTest
class DefinitionFilesTest {

    private static final SystemKey SUPPORT = new SystemKey("files-support");
    private static final SwitchKey REFUND = new SwitchKey("tool.refund");
    private static final String TEXT = """
            systems:
              files-support:
                name: Support assistant
                environment: production
                switches:
                  tool.refund:
                    kind: tool
                    name: Refund payment
                    valueType: boolean
                    normal: enabled
                    positions:
                      - {key: enabled, value: true}
                      - {key: disabled, value: false, restraint: 2}
                  limit.share:
                    kind: limit
                    name: Share
                    valueType: decimal
                    labels: {team: payments}
                    normal: all
                    positions:
                      - {key: all, value: 1}
                      - {key: half, value: 0.50, restraint: 1}
                  limit.calls:
                    kind: limit
                    name: Calls
                    valueType: object
                    normal: many
                    positions:
                      - {key: many, value: {chat: 12, mail: 3000000000, rate: 2.50, tags: [a, null]}}
                      - {key: few, value: {chat: 1}, restraint: 3, fallbackReviewDue: 2026-12-31}
                modes:
                  careful:
                    name: Careful
                    positions: {tool.refund: disabled, limit.calls: few}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DefinitionFiles files;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Switches switches;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Timeline timeline;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("firebreak.definitions", () -> folder.toString());
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:h2:mem:files;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    @AfterEach
    void removeFiles() throws IOException {
        for (String name : List.of("a.yaml", "b.yaml")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    @Test
    void definesAllThatAFileHoldsAndChangesNothingTheSecondTime() {
        write("a.yaml", TEXT);
        assertThat(files.load()).singleElement().satisfies(report -> {
            assertThat(report.faults()).isEmpty();
            assertThat(report.outcome()).isEqualTo(FileReport.Outcome.LOADED);
            assertThat(report.defined()).isEqualTo(5);
        });
        long revision = switches.system(SUPPORT).revision();
        long entries = lastEntry();
        assertThat(files.load().getFirst().changed()).isZero();
        assertThat(switches.system(SUPPORT).revision()).isEqualTo(revision);
        assertThat(lastEntry()).isEqualTo(entries);
        assertThat(switches.modes(SUPPORT)).hasSize(1);
    }

    @Test
    void changesAServedValueWithTheReasonOfTheFile() {
        write("a.yaml", TEXT);
        files.load();
        write("a.yaml", "reason: lower share\n" + TEXT.replace("0.50", "0.40"));
        assertThat(files.load().getFirst().changed()).isEqualTo(1);
        assertThat(newest().sentence()).contains("Share defined anew: ").contains(" → 0.40. “lower share”");
    }

    @Test
    void neverMovesASwitchWithFlipsInForceAndLoadsTheRest() {
        write("a.yaml", TEXT);
        files.load();
        contain();
        SwitchDefinition before = switches.state(SUPPORT, REFUND).definition();
        write(
                "a.yaml",
                TEXT.replace("{key: disabled, value: false", "{key: off, value: false")
                        .replace("Share", "Our share"));
        FileReport report = files.load().getFirst();
        assertThat(report.outcome()).isEqualTo(FileReport.Outcome.PARTLY);
        assertThat(report.faults().getFirst().line()).isEqualTo(6);
        assertThat(report.faults().getFirst().why()).contains("cannot be removed: a flip in force uses it");
        assertThat(switches.state(SUPPORT, REFUND).definition()).isEqualTo(before);
        assertThat(switches.state(SUPPORT, new SwitchKey("limit.share"))
                        .definition()
                        .name())
                .isEqualTo("Our share");
    }

    @Test
    void liftsNoKillByAnotherValueOfAPositionInUse() {
        write("a.yaml", TEXT);
        files.load();
        contain();
        write(
                "a.yaml",
                TEXT.replace("{key: enabled, value: true", "{key: enabled, value: false")
                        .replace("{key: disabled, value: false", "{key: disabled, value: true"));
        assertThat(files.load().getFirst().faults().getFirst().why()).contains("Flips are in force");
        assertThat(switches.state(SUPPORT, REFUND).definition().safest().value().booleanValue())
                .isFalse();
    }

    private void contain() {
        switches.flip(new FlipSwitch(
                Actor.console(),
                SUPPORT,
                REFUND,
                new PositionKey("disabled"),
                new Reason("forged orders"),
                false,
                Scope.EVERYONE,
                null,
                null,
                null));
    }

    @Test
    void whoeverMayNotContainAndRestoreChangesNoServedValueByLoadingAgain() {
        write("a.yaml", TEXT);
        files.load();
        write("a.yaml", TEXT.replace("0.50", "0.40"));
        Actor onlyAdministers = Actors.person("adm", Permission.VIEW, Permission.ADMINISTER);
        FileReport report = files.reload(onlyAdministers).getFirst();
        assertThat(report.changed()).isZero();
        assertThat(report.faults().getFirst().why()).contains("may not contain");
        assertThat(files.load().getFirst().changed()).isEqualTo(1);
    }

    @Test
    void deletesNothingByOmission() {
        write("a.yaml", TEXT);
        files.load();
        write("a.yaml", "systems: {}");
        assertThat(files.load().getFirst().faults()).isEmpty();
        assertThat(switches.system(SUPPORT).switches()).hasSize(3);
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersFromLoading() {
        write("a.yaml", "systems: [");
        write("b.yaml", TEXT.replace("files-support", "files-other"));
        assertThat(files.load())
                .extracting(FileReport::outcome)
                .containsExactly(FileReport.Outcome.FAILED, FileReport.Outcome.LOADED);
        assertThat(switches.find(new SystemKey("files-other"))).isNotNull();
    }

    @Test
    void whatTwoFilesDefineIsTakenFromTheFirstAndNamedInTheSecond() {
        write("a.yaml", TEXT);
        write("b.yaml", "systems: {files-support: {modes: {careful: {name: Other, positions: {limit.share: half}}}}}");
        assertThat(files.load().getLast().faults()).singleElement().satisfies(fault -> assertThat(fault.why())
                .contains("is defined already in", "a.yaml"));
        assertThat(switches.modes(SUPPORT).getFirst().name()).isEqualTo("Careful");
    }

    @Test
    void aSystemThatIsNotKnownNeedsAName() {
        write("a.yaml", TEXT.replace("files-support", "files-new").replace("name: Support assistant", "owner: me"));
        assertThat(files.load().getFirst().faults())
                .extracting(Fault::why)
                .anySatisfy(why -> assertThat(why).contains("is needed"))
                .anySatisfy(why -> assertThat(why).contains("needs a name and an environment"));
        assertThat(switches.find(new SystemKey("files-new"))).isNull();
    }

    @Test
    void onlyAnAdministratorMayReload() {
        assertThatThrownBy(() -> files.reload(Actors.VIC)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoeverLoadsThemAgainStandsOnTheTimeline() {
        write("a.yaml", TEXT);
        files.load();
        write("a.yaml", TEXT.replace("name: Share", "name: Share of traffic"));
        assertThat(files.reload(Actors.ADA).getFirst().changed()).isEqualTo(1);
        assertThat(String.valueOf(newest().by())).contains("\"ada\"").contains("file");
    }

    private Entry newest() {
        return timeline.before(Actor.console(), TimelineFilter.ALL, Long.MAX_VALUE, 1)
                .getFirst();
    }

    private long lastEntry() {
        return newest().seq();
    }

    private static void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.CanonicalJson;
import dev.firebreak.base.Conflict;
import dev.firebreak.severities.Impact;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import dev.firebreak.timeline.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** How everything stood at declaration and at each flip, kept so that nobody can change it unnoticed. */
abstract class EvidenceTest extends IncidentsFixture {

    @Autowired
    IncidentRecords records;

    @Autowired
    JdbcTemplate jdbc;

    private EvidenceRow atDeclaration(IncidentRow incident) {
        return records.evidence(VIC, incident.key()).getFirst();
    }

    private EvidenceRow taken(IncidentRow incident) {
        records.keepDueTimes();
        return atDeclaration(incident);
    }

    @Test
    void declaringWantsASnapshotInItsTransaction() {
        IncidentRow incident = declare(RITA, "Refunds");
        EvidenceRow wanted = atDeclaration(incident);
        assertThat(wanted.taken()).isNull();
        assertThat(wanted.occasion()).isEqualTo(EvidenceRow.Occasion.DECLARED);
        assertThat(wanted.revisions())
                .containsEntry(system, switches.system(system).revision());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> records.evidenceBytes(VIC, incident.key(), wanted.id()));
    }

    @Test
    void itIsTakenOnceAndSaysItsHash() throws Exception {
        contain(CARL, null);
        IncidentRow incident = declare(RITA, "Refunds");
        EvidenceRow row = taken(incident);
        records.keepDueTimes();
        byte[] bytes = records.evidenceBytes(VIC, incident.key(), row.id());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(Objects.requireNonNull(row.taken()).sha256()).isEqualTo(hash);
        assertThat(row.taken().size()).isEqualTo(bytes.length);
        assertThat(kinds(incident)).containsOnlyOnce("incident.evidence");
        Entry entry = last(incident);
        assertThat(Objects.requireNonNull(entry.details()).path("sha256").stringValue())
                .isEqualTo(hash);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(CanonicalJson.write(JsonMapper.shared().readTree(text))).isEqualTo(text);
    }

    @Test
    void itHoldsSwitchesFlipsRevisionsAndWhatChanged() {
        FlipRow flip = contain(CARL, null);
        IncidentRow incident = declare(RITA, "Refunds");
        EvidenceRow row = taken(incident);
        EvidenceContent content = records.evidenceContent(VIC, incident.key(), row.id());
        EvidenceContent.OfSystem only = content.systems().getFirst();
        assertThat(only.revision()).isEqualTo(switches.system(system).revision());
        EvidenceContent.OfSwitch refund = only.switches().getFirst();
        assertThat(refund.position()).isEqualTo("disabled");
        assertThat(refund.flips())
                .extracting(EvidenceContent.OfFlip::id)
                .containsExactly(flip.id().toString());
        assertThat(content.changes().entries())
                .extracting(EvidenceContent.Change::kind)
                .contains("system.defined", "switch.defined", "switch.contained");
        assertThat(content.changes().more()).isZero();
    }

    @Test
    void whatChangedLongerThanADayAgoIsLeftOut() {
        contain(CARL, null);
        clock.move(Duration.ofHours(25));
        IncidentRow incident = declare(RITA, "Refunds");
        EvidenceRow row = taken(incident);
        assertThat(records.evidenceContent(VIC, incident.key(), row.id())
                        .changes()
                        .entries())
                .isEmpty();
    }

    @Test
    void eachFlipOfTheIncidentIsAnOccasion() {
        IncidentRow incident = active("Refunds");
        contain(CARL, incident.key());
        incidents.keepDueTimes();
        records.keepDueTimes();
        List<EvidenceRow> rows = records.evidence(VIC, incident.key());
        assertThat(rows)
                .extracting(EvidenceRow::occasion)
                .containsExactly(EvidenceRow.Occasion.DECLARED, EvidenceRow.Occasion.FLIPPED);
        assertThat(rows).allMatch(row -> row.taken() != null);
    }

    @Test
    void flipsOneAfterTheOtherEachHaveASnapshotOfTheirRevision() {
        IncidentRow incident = active("Refunds");
        FlipRow first = contain(CARL, incident.key());
        incidents.keepDueTimes();
        FlipRow second = contain(CARL, incident.key());
        incidents.keepDueTimes();
        records.keepDueTimes();
        assertThat(records.evidence(VIC, incident.key()))
                .extracting(row -> row.revisions().get(system))
                .endsWith(first.revision(), second.revision());
    }

    @Test
    void twoFlipsThatOneRoundFindsAreTwoOccasions() {
        IncidentRow incident = active("Refunds");
        FlipRow first = contain(CARL, incident.key());
        FlipRow second = contain(CARL, incident.key());
        incidents.keepDueTimes();
        assertThat(records.evidence(VIC, incident.key()))
                .extracting(row -> row.revisions().get(system))
                .endsWith(first.revision(), second.revision())
                .hasSize(3);
    }

    @Test
    void whatIsAttachedLaterIsAnOccasionToo() {
        IncidentRow incident = active("Refunds");
        records.keepDueTimes();
        FlipRow flip = contain(CARL, null);
        incidents.attach(new AttachFlips(CARL, incident.key(), List.of(flip.id())));
        incidents.keepDueTimes();
        records.keepDueTimes();
        assertThat(records.evidence(VIC, incident.key()))
                .extracting(EvidenceRow::occasion)
                .containsExactly(EvidenceRow.Occasion.DECLARED, EvidenceRow.Occasion.FLIPPED);
    }

    /** The snapshot is of the flip, whatever came before somebody looked. */
    @Test
    void aSnapshotAtAFlipNamesTheRevisionOfThatFlip() {
        IncidentRow incident = active("Refunds");
        FlipRow flip = contain(CARL, incident.key());
        contain(CARL, null);
        incidents.keepDueTimes();
        assertThat(records.evidence(VIC, incident.key()).getLast().revisions()).containsEntry(system, flip.revision());
    }

    @Test
    void aFlipThatNamesWhatIsOverIsAnOccasionToo() {
        IncidentRow incident = move(CARL, active("Refunds"), IncidentState.CANCELLED, WHY);
        clock.move(Duration.ofMinutes(1));
        contain(CARL, incident.key());
        moveTime(Duration.ofSeconds(1));
        records.keepDueTimes();
        assertThat(records.evidence(VIC, incident.key()))
                .extracting(EvidenceRow::occasion)
                .containsExactly(EvidenceRow.Occasion.DECLARED, EvidenceRow.Occasion.FLIPPED);
        IncidentRow after = now(incident);
        assertThat(after.state()).isEqualTo(IncidentState.CANCELLED);
        assertThat(after.moments().at(Milestone.CONTAIN_DECIDED))
                .as("nothing was decided in it while it went on")
                .isNull();
        incidents.keepDueTimes();
        assertThat(records.evidence(VIC, incident.key())).as("once").hasSize(2);
    }

    @Test
    void aFlipThatNamesWhatWasMergedIntoWhatIsOverIsFoundThere() {
        IncidentRow from = active("One");
        IncidentRow into = active("Other");
        incidents.merge(new MergeIncident(CARL, from.key(), into.key(), WHY));
        move(CARL, into, IncidentState.CANCELLED, WHY);
        clock.move(Duration.ofMinutes(1));
        FlipRow flip = contain(CARL, from.key());
        moveTime(Duration.ofSeconds(1));
        assertThat(records.evidence(VIC, into.key()).getLast().revisions()).containsEntry(system, flip.revision());
        assertThat(incidents.flips(VIC, into.key())).extracting(FlipRow::id).containsExactly(flip.id());
    }

    /** Another tool's incident had the same key before ours. */
    @Test
    void whatWasFlippedLongBeforeAKeyWasGivenBelongsElsewhere() {
        long next = Keys.number(declare(CARL, "One").key()).orElseThrow() + 1;
        FlipRow foreign = contain(CARL, Keys.of(next));
        clock.move(Duration.ofMinutes(11));
        IncidentRow incident = active("Refunds");
        assertThat(incident.key()).isEqualTo(Keys.of(next));
        incidents.keepDueTimes();
        assertThat(incidents.flips(VIC, incident.key())).isEmpty();
        assertThat(now(incident).moments().at(Milestone.CONTAIN_DECIDED)).isNull();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.restore(
                        new RestoreIncident(CARL, incident.key(), WHY, true, RestoreIncident.What.ITS_FLIPS)));
        incidents.attach(new AttachFlips(CARL, incident.key(), List.of(foreign.id())));
        assertThat(incidents.flips(VIC, incident.key())).extracting(FlipRow::id).containsExactly(foreign.id());
    }

    @Test
    void theDifferenceToNowNamesWhatStandsOtherwise() {
        IncidentRow incident = active("Refunds");
        EvidenceRow row = taken(incident);
        assertThat(records.difference(VIC, incident.key(), row.id()).isNothing())
                .isTrue();
        contain(CARL, incident.key());
        EvidenceDifference.SystemDifference now =
                records.difference(VIC, incident.key(), row.id()).systems().getFirst();
        assertThat(now.now()).isEqualTo(now.then() + 1);
        assertThat(now.switches()).hasSize(1);
        assertThat(now.switches().getFirst().then()).isEqualTo("enabled");
        assertThat(now.switches().getFirst().now()).isEqualTo("disabled");
    }

    @Test
    void instancesThatCameWentOrChangedAreNamed() {
        EvidenceContent.OfSystem then = running(instance("1", "a", "sdk 1"), instance("2", "b", "sdk 1"));
        EvidenceContent.OfSystem now = running(instance("2", "b", "sdk 2"), instance("3", "c", "sdk 2"));
        assertThat(EvidenceComparison.of(then, now).instances())
                .containsExactly(
                        new EvidenceDifference.InstanceDifference("a", EvidenceDifference.Change.GONE, "sdk 1", null),
                        new EvidenceDifference.InstanceDifference(
                                "b", EvidenceDifference.Change.OTHER_VERSION, "sdk 1", "sdk 2"),
                        new EvidenceDifference.InstanceDifference("c", EvidenceDifference.Change.NEW, null, "sdk 2"));
    }

    @Test
    void anInstanceThatConnectedAgainIsTheSame() {
        EvidenceContent.OfSystem then =
                running(instance("1", "a", "sdk 1"), instance("2", "b", "sdk 1"), instance("3", "b", "sdk 1"));
        EvidenceContent.OfSystem now =
                running(instance("7", "a", "sdk 1"), instance("3", "b", "sdk 1"), instance("8", "b", "sdk 2"));
        assertThat(EvidenceComparison.of(then, now).instances())
                .containsExactly(new EvidenceDifference.InstanceDifference(
                        "b", EvidenceDifference.Change.OTHER_VERSION, "sdk 1", "sdk 2"));
    }

    private static EvidenceContent.OfSystem running(EvidenceContent.OfInstance... instances) {
        return new EvidenceContent.OfSystem("s", "S", "", 1, 1, false, List.of(), List.of(instances));
    }

    private static EvidenceContent.OfInstance instance(String id, String name, String client) {
        return new EvidenceContent.OfInstance(id, name, client, "sync", "current", 1, "2026-01-01T00:00:00Z");
    }

    @Test
    void whatCannotBeTakenIsTriedAgainLater() {
        IncidentRow incident = declare(RITA, "Refunds");
        EvidenceRow wanted = atDeclaration(incident);
        jdbc.update(
                "insert into incident_bytes (id, part, bytes) values (?, 0, ?)",
                wanted.id().value(),
                new byte[1]);
        records.keepDueTimes();
        assertThat(atDeclaration(incident).taken()).isNull();
        assertThat(atDeclaration(incident).attempts()).isEqualTo(1);
        jdbc.update("delete from incident_bytes where id = ?", wanted.id().value());
        records.keepDueTimes();
        assertThat(atDeclaration(incident).taken()).as("not before its time").isNull();
        clock.move(Duration.ofSeconds(2));
        assertThat(taken(incident).taken()).isNotNull();
    }

    @Test
    void aSnapshotTellsNothingOfOtherIncidents() {
        IncidentRow secret = incidents.declare(new DeclareIncident(
                CARL,
                "Secret",
                Set.of(system),
                Impact.UNKNOWN,
                Set.of(),
                null,
                "",
                null,
                false,
                new Readers.Only(Set.of(), Set.of()),
                List.of(),
                null));
        contain(CARL, secret.key());
        IncidentRow incident = declare(RITA, "Refunds");
        EvidenceRow row = taken(incident);
        String text = new String(records.evidenceBytes(RITA, incident.key(), row.id()), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain(secret.key() + "\"", "Secret");
    }

    @Test
    void restoringGoesBackToHowItStoodAtDeclaration() {
        FlipRow before = contain(CARL, null);
        IncidentRow incident = active("Refunds");
        records.keepDueTimes();
        FlipRow its = contain(RITA, incident.key());
        FlipRow nobodys = contain(RITA, null);
        assertThat(incidents.ending(RITA, incident.key(), RestoreIncident.What.BACK_TO_EVIDENCE))
                .extracting(FlipRow::id)
                .containsExactly(its.id(), nobodys.id());
        assertThat(incidents.ending(RITA, incident.key(), RestoreIncident.What.ITS_FLIPS))
                .extracting(FlipRow::id)
                .containsExactly(its.id());
        List<RestoreRow> restores = incidents.restore(
                new RestoreIncident(CARL, incident.key(), WHY, true, RestoreIncident.What.BACK_TO_EVIDENCE));
        assertThat(restores).hasSize(1);
        assertThat(switches.state(system, REFUND).inForce())
                .extracting(FlipRow::id)
                .containsExactly(before.id());
        assertThat(now(incident).state()).isEqualTo(IncidentState.RESTORING);
        assertThat(incidents.ending(RITA, incident.key(), RestoreIncident.What.BACK_TO_EVIDENCE))
                .isEmpty();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.restore(
                        new RestoreIncident(CARL, incident.key(), WHY, true, RestoreIncident.What.BACK_TO_EVIDENCE)));
    }
}

@ContextConfiguration(initializers = OnH2.class)
class EvidenceOnH2Test extends EvidenceTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class EvidenceOnPostgresTest extends EvidenceTest {}

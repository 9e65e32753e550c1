package dev.firebreak.switches;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.CHAN;
import static dev.firebreak.testing.Actors.CLEO;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.ROB;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import dev.firebreak.timeline.Entry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** Flips are noted as part of an incident afterwards: what is contained, and by whom, stays as it is. */
abstract class NamingIncidentsTest extends SwitchesFixture {

    private IncidentKey incident = new IncidentKey("none");

    @BeforeEach
    void defineTwoSwitches() {
        incident = new IncidentKey("INC-of-" + system);
        define(REFUND, Definitions.tool());
        define(MAIL, Definitions.tool());
    }

    private List<FlipRow> name(Actor by, FlipRow... flips) {
        return switches.nameIncident(
                by, List.of(flips).stream().map(FlipRow::id).toList(), incident);
    }

    @Test
    void flipsInForceAndEndedAreNamedInOneRevision() {
        FlipRow ended = contain(RITA, REFUND, "disabled");
        switches.undo(RITA, List.of(ended.id()));
        FlipRow first = contain(RITA, REFUND, "disabled");
        FlipRow second = contain(ROB, MAIL, "disabled");
        long before = revision();
        List<FlipRow> named = name(CARL, ended, first, second);
        assertThat(named).extracting(FlipRow::incident).containsOnly(incident);
        assertThat(revision()).isEqualTo(before + 1);
        assertThat(inForce(REFUND)).extracting(FlipRow::incident).containsExactly(incident);
        assertThat(served(REFUND)).isEqualTo("disabled");
        assertThat(switches.flipsOf(Set.of(incident)))
                .extracting(FlipRow::id)
                .containsExactly(ended.id(), first.id(), second.id());
    }

    @Test
    void whatBecomesOfTheRestoreOfOneIncidentsFlipsStandsOnItsTimeline() {
        define(REFUND, Definitions.tool(2));
        name(RITA, contain(RITA, REFUND, "disabled"), contain(RITA, MAIL, "disabled"));
        RestoreRow proposed = restoreAll(CARL);
        approve(CLEO, proposed);
        reject(CHAN, proposed);
        restoreInEmergency(CARL);
        assertThat(ofRestores())
                .extracting(Entry::kind, Entry::incident)
                .containsExactly(
                        tuple("restore.proposed", incident.value()),
                        tuple("restore.approved", incident.value()),
                        tuple("restore.rejected", incident.value()),
                        tuple("restore.emergency", incident.value()));
        assertThat(ofRestores()).extracting(Entry::sentence).noneMatch(it -> it.contains(incident.value()));
    }

    @Test
    void aRestoreThatEndsOtherFlipsTooStandsOnNoIncidentsTimeline() {
        define(REFUND, Definitions.tool(1));
        name(RITA, contain(RITA, REFUND, "disabled"));
        contain(RITA, MAIL, "disabled");
        restoreAll(CARL);
        assertThat(ofRestores()).extracting(Entry::incident).containsExactly((String) null);
    }

    @Test
    void aProposalOfAnIncidentThatNoLongerHoldsSaysSoThere() {
        define(REFUND, Definitions.tool(1));
        name(RITA, contain(RITA, REFUND, "disabled"));
        restoreAll(CARL);
        contain(RITA, REFUND, "limited", tenant("acme"));
        assertThat(ofRestores())
                .extracting(Entry::kind, Entry::incident)
                .contains(tuple("restore.superseded", incident.value()));
    }

    private List<Entry> ofRestores() {
        return entries().stream()
                .filter(entry -> entry.kind().startsWith("restore."))
                .toList();
    }

    @Test
    void eachFlipHasItsEntryThatDoesNotSpellTheKey() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        name(ROB, flip);
        Entry entry = entries().getLast();
        assertThat(entry.kind()).isEqualTo("switch.named_incident");
        assertThat(entry.incident()).isEqualTo(incident.value());
        assertThat(entry.sentence()).contains("Refund payment").doesNotContain(incident.value());
        assertThat(String.valueOf(entry.details())).contains(flip.id().toString());
    }

    @Test
    void whatIsNamedAlreadyChangesNothing() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        name(ROB, flip);
        long revision = revision();
        int entries = entries().size();
        assertThat(name(CARL, flip, flip)).extracting(FlipRow::incident).containsExactly(incident);
        assertThat(revision()).isEqualTo(revision);
        assertThat(entries()).hasSize(entries);
    }

    @Test
    void whoeverFlippedMayStillUndo() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        name(CARL, flip);
        switches.undo(RITA, List.of(flip.id()));
        assertThat(served(REFUND)).isEqualTo("enabled");
        assertThat(entries().getLast().incident()).isEqualTo(incident.value());
    }

    @Test
    void flipsOfSeveralSystemsAreNamedTogether() {
        FlipRow here = contain(RITA, REFUND, "disabled");
        SystemKey first = system;
        system = newSystem();
        define(REFUND, Definitions.tool());
        FlipRow there = contain(RITA, REFUND, "disabled");
        assertThat(name(RITA, here, there)).extracting(FlipRow::system).containsExactly(first, system);
        assertThat(switches.flipsOf(Set.of(incident))).hasSize(2);
    }

    @Test
    void aFlipOfASwitchThatIsNoLongerDefinedIsNamed() {
        FlipRow ended = contain(RITA, REFUND, "disabled");
        switches.undo(RITA, List.of(ended.id()));
        switches.deleteSwitch(ADA, system, REFUND);
        assertThat(name(RITA, ended)).extracting(FlipRow::incident).containsExactly(incident);
        assertThat(switches.system(system).find(REFUND)).isNull();
        assertThat(entries().getLast().sentence()).startsWith(REFUND.value());
    }

    @Test
    void whoMayNeitherRespondNorContainNamesNone() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        Actor container = Actors.token("contains", Permission.VIEW, Permission.CONTAIN);
        Actor elsewhere = Actors.tokenFor(new SystemKey("elsewhere"), "elsewhere");
        for (Actor by : List.of(VIC, elsewhere)) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> name(by, flip));
        }
        assertThat(switches.flip(flip.id()).incident()).isNull();
        assertThat(name(container, flip)).extracting(FlipRow::incident).containsExactly(incident);
    }

    @Test
    void ifOneFlipIsUnknownNoneIsNamed() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> switches.nameIncident(RITA, List.of(flip.id(), FlipId.next()), incident));
        assertThat(switches.flip(flip.id()).incident()).isNull();
        assertThat(switches.flipsOf(Set.of(incident))).isEmpty();
        assertThat(switches.flipsOf(Set.of())).isEmpty();
    }
}

@ContextConfiguration(initializers = OnH2.class)
class NamingIncidentsOnH2Test extends NamingIncidentsTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class NamingIncidentsOnPostgresTest extends NamingIncidentsTest {}

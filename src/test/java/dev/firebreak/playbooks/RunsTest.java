package dev.firebreak.playbooks;

import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.CLEO;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.incidents.ChangeIncident;
import dev.firebreak.incidents.Readers;
import dev.firebreak.playbooks.StepAct.Kind;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** A team is led through a playbook, from the first flip to the last word. */
abstract class RunsTest extends RunsFixture {

    @Test
    void whatContainsIsInForceBeforeAnybodyIsAnswered() {
        RunRow run = start("misused-tool");
        assertThat(switches.state(system, REFUND).isContained()).isTrue();
        assertThat(stateOf(run, "stop_writing")).isEqualTo(StepState.DONE);
        List<FlipRow> flips = incidents.flips(CARL, run.incident());
        assertThat(flips).hasSize(1);
        assertThat(flips.getFirst().by().name()).isEqualTo("Misused tool");
        assertThat(step(run, "stop_writing").flips())
                .containsExactly(flips.getFirst().id());
        assertThat(stateOf(run, "look")).isEqualTo(StepState.ACTIVE);
        assertThat(stateOf(run, "how_bad")).isEqualTo(StepState.AHEAD);
    }

    @Test
    void aTeamIsLedToTheEnd() {
        RunRow run = start("misused-tool");
        act(RITA, run, "look", Kind.COMPLETE, "two refunds of 100");
        choose(CARL, run, "how_bad", "reached");
        act(RITA, run, "tell", Kind.COMPLETE, "");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> act(CARL, run, "allow", Kind.APPROVE, ""))
                .withMessageContaining("somebody else");
        act(CLEO, run, "allow", Kind.APPROVE, "looks fine");
        assertThat(stateOf(run, "cool")).isEqualTo(StepState.ACTIVE);
        runs.keepDueTimes();
        assertThat(stateOf(run, "cool")).isEqualTo(StepState.ACTIVE);
        clock.move(Duration.ofMinutes(10));
        runs.keepDueTimes();
        assertThat(stateOf(run, "cool")).isEqualTo(StepState.DONE);
        assertThat(act(RITA, run, "learn", Kind.COMPLETE, "").state()).isEqualTo(RunState.COMPLETE);
        assertThat(told(run)).first().asString().isEqualTo("Playbook Misused tool. Started: Real");
        assertThat(told(run))
                .contains(
                        "Playbook Misused tool. Done: “Disable every tool that writes” — contained tool.refund_payment",
                        "Playbook Misused tool. “Did it reach customers?” It did",
                        "Playbook Misused tool. Approved: “May we give it back?” — looks fine");
        assertThat(told(run)).last().asString().isEqualTo("Playbook Misused tool. Run complete");
    }

    @Test
    void theOtherWayLeavesOutWhatItDoesNotLeadThrough() {
        RunRow run = start("misused-tool");
        act(RITA, run, "look", Kind.SKIP, "nobody is free");
        choose(CARL, run, "how_bad", "harmless");
        assertThat(stateOf(run, "tell")).isEqualTo(StepState.NOT_TAKEN);
        assertThat(stateOf(run, "allow")).isEqualTo(StepState.ACTIVE);
    }

    @Test
    void whoComesTooLateIsToldSo() {
        RunRow run = start("misused-tool");
        act(RITA, run, "look", Kind.COMPLETE, "");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> act(CARL, run, "look", Kind.COMPLETE, ""))
                .withMessageContaining("Somebody was faster");
    }

    @Test
    void anApprovalThatNobodyGaveInTimeIsAskedAnew() {
        RunRow run = start("misused-tool");
        act(RITA, run, "look", Kind.COMPLETE, "");
        choose(CARL, run, "how_bad", "harmless");
        clock.move(Duration.ofMinutes(31));
        assertThatExceptionOfType(Conflict.class)
                .as("late, though nobody has swept yet")
                .isThrownBy(() -> act(CLEO, run, "allow", Kind.APPROVE, ""))
                .withMessageContaining("was over");
        runs.keepDueTimes();
        assertThat(step(run, "allow").attempt()).isEqualTo(2);
        act(CLEO, run, "allow", Kind.APPROVE, "");
        assertThat(stateOf(run, "allow")).isEqualTo(StepState.DONE);
    }

    @Test
    void whoMayNotKnowOfTheIncidentFindsNoRun() {
        RunRow run = start("misused-tool");
        incidents.change(ChangeIncident.readers(CARL, run.incident(), new Readers.Only(Set.of(), Set.of())));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> runs.run(RITA, run.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> runs.ofIncident(RITA, run.incident()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> act(RITA, run, "look", Kind.COMPLETE, ""));
        assertThat(runs.run(CARL, run.id()).steps())
                .filteredOn(step -> step.id().value().equals("look"))
                .extracting(StepRow::state)
                .containsExactly(StepState.ACTIVE);
    }

    @Test
    void whoMayOnlyLookMovesNothing() {
        RunRow run = start("misused-tool");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> act(VIC, run, "look", Kind.COMPLETE, ""));
        assertThat(stateOf(run, "look")).isEqualTo(StepState.ACTIVE);
    }
}

@ContextConfiguration(initializers = OnH2.class)
class RunsOnH2Test extends RunsTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class RunsOnPostgresTest extends RunsTest {}

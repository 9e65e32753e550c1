package dev.firebreak.switches;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.CLEO;
import static dev.firebreak.testing.Actors.RITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** Definitions through the door: who may, what may change while flips are in force, and what stays. */
abstract class DefiningTest extends SwitchesFixture {
    private static final Reason NEW_LIMIT = new Reason("new limit from finance");

    @Test
    void onlyAdministratorsDefine() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> define(CARL, REFUND, Definitions.tool(), null));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> switches.define(new DefineSystem(CARL, system, details("Other"))));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> switches.deleteSystem(CARL, system));
    }

    @Test
    void aDefinedSwitchIsServedAtOnceInTheOrderOfDefinition() {
        define(REFUND, Definitions.tool());
        define(MAIL, Definitions.tool());
        define(REFUND, Definitions.tool("Refund", 0, Map.of()));
        assertThat(switches.system(system).switches())
                .extracting(SwitchState::key)
                .containsExactly(REFUND, MAIL);
    }

    @Test
    void editingAServedValueNeedsAReasonAndThePermissionsToContainAndRestore() {
        define(REFUND, Definitions.tool());
        SwitchDocument edited = Definitions.withValue(Definitions.tool(), "limited", "up to 50");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> define(ADA, REFUND, edited, null));
        Actor onlyAdministers = Actors.person("adm", Permission.VIEW, Permission.ADMINISTER);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> define(onlyAdministers, REFUND, edited, NEW_LIMIT));
        define(onlyAdministers, MAIL, Definitions.tool(), null);
        define(ADA, REFUND, edited, NEW_LIMIT);
        assertThat(lastEntry().sentence()).contains("new limit from finance");
    }

    @Test
    void wordsMayChangeWithoutAReasonEvenWhileContained() {
        define(REFUND, Definitions.tool());
        contain(RITA, REFUND, "limited");
        define(REFUND, Definitions.tool("Refund a payment", 3, Map.of("team", "payments")));
        assertThat(served(REFUND)).isEqualTo("limited");
        assertThat(switches.state(system, REFUND).definition().name()).isEqualTo("Refund a payment");
    }

    @Test
    void nobodyGetsAroundApprovalsByAskingForFewerWhileContained() {
        define(REFUND, Definitions.tool(2));
        contain(RITA, REFUND, "disabled");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> define(ADA, REFUND, Definitions.tool(0), NEW_LIMIT))
                .withMessageContaining("emergency");
        define(REFUND, Definitions.tool(3));
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void nobodyLiftsAKillByEditingWhatItServes() {
        define(REFUND, Definitions.tool());
        contain(RITA, REFUND, "limited");
        SwitchDocument lifted = Definitions.withValue(Definitions.tool(), "limited", "all");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> define(ADA, REFUND, lifted, NEW_LIMIT));
        define(ADA, REFUND, Definitions.withValue(Definitions.tool(), "disabled", "nothing at all"), NEW_LIMIT);
        restoreAll(CARL);
        define(ADA, REFUND, lifted, NEW_LIMIT);
    }

    @Test
    void theTimelineSaysWhatADefinitionChangedOfWhatPeopleRelyOn() {
        define(REFUND, Definitions.tool(2));
        define(ADA, REFUND, Definitions.withValue(Definitions.tool(1), "limited", "up to 50"), NEW_LIMIT);
        assertThat(lastEntry().sentence())
                .contains("defined anew: approvals 2 → 1, ")
                .contains("serves \"up to 20\" → \"up to 50\". “new limit from finance”");
        assertThat(String.valueOf(lastEntry().details())).contains("before").contains("up to 20");
    }

    @Test
    void aDefinitionNeverMovesASwitchWithFlipsInForce() {
        define(REFUND, Definitions.tool());
        contain(RITA, REFUND, "limited");
        SwitchDocument otherNormal = new SwitchDocument(
                "tool",
                "Refund payment",
                "",
                "string",
                null,
                null,
                Map.of(),
                List.of(
                        Definitions.position("enabled", Json.tree("\"all\""), 3),
                        Definitions.position("limited", Json.tree("\"up to 20\""), 1),
                        Definitions.position("disabled", Json.tree("\"none\""), 0)),
                "disabled",
                null,
                0);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> define(ADA, REFUND, otherNormal, NEW_LIMIT));
        assertThat(served(REFUND)).isEqualTo("limited");
        restoreAll(CARL);
        define(ADA, REFUND, otherNormal, NEW_LIMIT);
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void anotherOrderOfPositionsMayNotDecideOtherwiseWhileFlipsAreInForce() {
        define(REFUND, Definitions.tool());
        contain(RITA, REFUND, "limited");
        contain(RITA, REFUND, "disabled");
        SwitchDocument swapped = Definitions.withPositions(
                Definitions.tool(),
                List.of(
                        Definitions.position("enabled", Json.tree("\"all\""), 0),
                        Definitions.position("limited", Json.tree("\"up to 20\""), 2),
                        Definitions.position("disabled", Json.tree("\"none\""), 1)));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> define(ADA, REFUND, swapped, NEW_LIMIT));
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void aPositionInUseIsNotRemoved() {
        define(REFUND, Definitions.tool());
        contain(RITA, REFUND, "limited");
        SwitchDocument without = Definitions.without(Definitions.tool(), "limited");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> define(ADA, REFUND, without, NEW_LIMIT))
                .withMessageContaining("limited");
        restoreAll(CARL);
        define(ADA, REFUND, without, NEW_LIMIT);
        assertThat(switches.state(system, REFUND).definition().positions()).hasSize(2);
    }

    @Test
    void aPositionThatAModeUsesIsNotRemoved() {
        define(REFUND, Definitions.tool());
        defineMode("read-only", "limited");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> define(ADA, REFUND, Definitions.without(Definitions.tool(), "limited"), NEW_LIMIT))
                .withMessageContaining("read-only");
    }

    @Test
    void anOpenProposalFallsWhenItsSwitchIsDefinedAnew() {
        define(REFUND, Definitions.tool(1));
        contain(RITA, REFUND, "limited");
        RestoreRow proposal = restoreAll(CARL);
        define(REFUND, Definitions.tool(2));
        assertThat(switches.restore(proposal.id()).state()).isEqualTo(RestoreState.SUPERSEDED);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> approve(CLEO, proposal));
        assertThat(restoreAll(CARL).approvalsNeeded()).isEqualTo(2);
    }

    @Test
    void aModeOnlyContains() {
        define(REFUND, Definitions.tool());
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> defineMode("m", "enabled"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> defineMode("m", "sideways"));
        ModeRow unknown = new ModeRow(new ModeKey("m"), "M", "", Map.of(MAIL, new PositionKey("limited")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> switches.define(new DefineMode(ADA, system, unknown)));
    }

    @Test
    void aModeIsNotRetiredWhileItsFlipsAreInForce() {
        define(REFUND, Definitions.tool());
        ModeKey mode = defineMode("read-only", "limited").key();
        switches.apply(new ApplyMode(RITA, system, mode, WHY, null));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.retireMode(ADA, system, mode));
        restoreAll(CARL);
        switches.retireMode(ADA, system, mode);
        assertThat(switches.modes(system)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> switches.mode(system, mode));
    }

    @Test
    void aModeIsDefinedAnew() {
        define(REFUND, Definitions.tool());
        defineMode("read-only", "limited");
        defineMode("read-only", "disabled");
        assertThat(switches.modes(system))
                .extracting(ModeRow::positions)
                .containsExactly(Map.of(REFUND, new PositionKey("disabled")));
    }

    private ModeRow defineMode(String key, String position) {
        return switches.define(new DefineMode(
                ADA, system, new ModeRow(new ModeKey(key), key, "", Map.of(REFUND, new PositionKey(position)))));
    }

    @Test
    void whatIsContainedOrUsedIsNotDeleted() {
        define(REFUND, Definitions.tool());
        defineMode("read-only", "limited");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.deleteSwitch(ADA, system, REFUND));
        switches.retireMode(ADA, system, new ModeKey("read-only"));
        contain(RITA, REFUND, "limited");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.deleteSwitch(ADA, system, REFUND));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.deleteSystem(ADA, system));
        restoreAll(CARL);
        switches.deleteSwitch(ADA, system, REFUND);
        assertThat(switches.system(system).find(REFUND)).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> contain(RITA, REFUND, "limited"));
    }

    @Test
    void aSwitchDeletedAndDefinedAgainStartsAtRest() {
        define(REFUND, Definitions.tool());
        FlipRow old = contain(RITA, REFUND, "disabled");
        restoreAll(CARL);
        switches.deleteSwitch(ADA, system, REFUND);
        assertThat(switches.flip(old.id()).state()).describedAs("history stays").isEqualTo(FlipState.RESTORED);
        define(REFUND, Definitions.tool());
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    @Test
    void aSystemDeletedAndDefinedAgainKeepsCountingItsRevisions() {
        define(REFUND, Definitions.tool());
        long before = revision();
        switches.deleteSystem(ADA, system);
        assertThat(switches.find(system)).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> contain(RITA, REFUND, "disabled"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> define(REFUND, Definitions.tool()));
        switches.define(new DefineSystem(ADA, system, details("Again")));
        assertThat(revision()).isEqualTo(before + 2);
        assertThat(switches.system(system).switches()).isEmpty();
        define(REFUND, Definitions.tool());
        contain(RITA, REFUND, "disabled");
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void definingTheSameAgainChangesNothing() {
        define(REFUND, Definitions.tool());
        int entries = entries().size();
        switches.define(new DefineSystem(ADA, system, details("Support assistant")));
        define(REFUND, Definitions.tool());
        assertThat(entries()).hasSize(entries);
    }

    @Test
    void aSystemHasALimitOfSwitchesThatAreThereNotThatEverWere() {
        define(REFUND, Definitions.tool());
        jdbc.update("update kill_switch set list_order = 5000 where system_key = ?", system.value());
        define(MAIL, Definitions.tool());
        assertThat(switches.state(system, MAIL).definition().name()).isEqualTo("Refund payment");
    }

    @Test
    void textsThatNoDatabaseKeepsAreRefused() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> details("a\u0000b"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> details("\ud800"));
        assertThat(switches.define(new DefineSystem(ADA, system, details("🔥 Ünïcode")))
                        .name())
                .isEqualTo("🔥 Ünïcode");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new SwitchKey("ключ"));
    }
}

@ContextConfiguration(initializers = OnH2.class)
class DefiningOnH2Test extends DefiningTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class DefiningOnPostgresTest extends DefiningTest {}

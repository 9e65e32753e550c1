package dev.firebreak.switches;

import static dev.firebreak.switches.Definitions.context;
import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.ROB;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** SWITCHES.md, "Flips in force", "Stop everything" and "Revision". */
abstract class ContainingTest extends SwitchesFixture {
    @BeforeEach
    void defineATool() {
        define(REFUND, Definitions.tool(2));
    }

    @Test
    void aSwitchAtRestServesItsNormalPosition() {
        assertThat(served(REFUND)).isEqualTo("enabled");
        assertThat(switches.state(system, REFUND).serve(EvaluationContext.EMPTY).why())
                .isEqualTo(Served.Why.STATIC);
    }

    @Test
    void aFlipIsServedByTheNextEvaluation() {
        contain(RITA, REFUND, "disabled");
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void theMostRestrainedPositionWinsHoweverOldItIs() {
        contain(RITA, REFUND, "disabled");
        contain(RITA, REFUND, "limited");
        assertThat(served(REFUND)).isEqualTo("disabled");
        assertThat(inForce(REFUND)).hasSize(2);
    }

    @Test
    void theNewestAmongEqualsIsTheOneThatDecides() {
        contain(RITA, REFUND, "disabled");
        FlipRow newest = contain(ROB, REFUND, "disabled");
        assertThat(switches.state(system, REFUND).decisive().map(FlipRow::id)).contains(newest.id());
    }

    @Test
    void aFlipAppliesToThoseInItsScopeOnly() {
        contain(RITA, REFUND, "disabled", tenant("acme"));
        contain(RITA, REFUND, "limited");
        assertThat(served(REFUND, context("tenant", "acme"))).isEqualTo("disabled");
        assertThat(served(REFUND, context("tenant", "globex"))).isEqualTo("limited");
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void applicationsAreToldWhy() {
        contain(RITA, REFUND, "disabled", tenant("acme"));
        assertThat(why(context("tenant", "acme"))).isEqualTo(Served.Why.TARGETING_MATCH);
        assertThat(why(context("tenant", "globex"))).isEqualTo(Served.Why.TARGETING_MATCH);
        contain(RITA, REFUND, "disabled", new Scope.Share(50));
        assertThat(why(EvaluationContext.EMPTY)).isEqualTo(Served.Why.SPLIT);
        contain(RITA, REFUND, "disabled");
        assertThat(why(EvaluationContext.EMPTY)).isEqualTo(Served.Why.STATIC);
    }

    private Served.Why why(EvaluationContext context) {
        return switches.state(system, REFUND).serve(context).why();
    }

    @Test
    void containingNeedsThePermissionToContainAndNothingElse() {
        contain(RITA, REFUND, "disabled");
        contain(
                Actors.token("alertmanager", dev.firebreak.base.Permission.VIEW, dev.firebreak.base.Permission.CONTAIN),
                REFUND,
                "limited");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> contain(VIC, REFUND, "disabled"));
        assertThat(inForce(REFUND)).hasSize(2);
    }

    @Test
    void anActorConfinedToOneSystemContainsThereOnly() {
        contain(Actors.tokenFor(system, "bot"), REFUND, "limited");
        Actor elsewhere = Actors.tokenFor(new SystemKey("elsewhere"), "bot");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> contain(elsewhere, REFUND, "disabled"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> switches.stop(new StopEverything(elsewhere, system, WHY, null)));
    }

    @Test
    void anUnknownIncidentIsNotedNotRefused() {
        FlipRow flip = contained(switches.flip(new FlipSwitch(
                RITA,
                system,
                REFUND,
                new PositionKey("disabled"),
                WHY,
                false,
                Scope.EVERYONE,
                null,
                null,
                new IncidentKey("INC-404"))));
        assertThat(flip.incident()).isEqualTo(new IncidentKey("INC-404"));
        assertThat(lastEntry().incident()).isEqualTo("INC-404");
    }

    @Test
    void whatDoesNotExistIsRefusedAndChangesNothing() {
        long before = revision();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> contain(RITA, new SwitchKey("nothing"), "disabled"));
        assertThatExceptionOfType(UnknownPosition.class)
                .isThrownBy(() -> contain(RITA, REFUND, "sideways"))
                .withMessageContaining("enabled, limited, disabled");
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void theFlipSaysWhoWhatWhyAndWhen() {
        FlipRow flip = contain(RITA, REFUND, "disabled", new Scope.Share(20));
        assertThat(flip.by().name()).isEqualTo("rita");
        assertThat(flip.reason()).isEqualTo("forged order ids");
        assertThat(flip.at()).isEqualTo(clock.instant());
        assertThat(flip.state()).isEqualTo(FlipState.IN_FORCE);
        assertThat(switches.flip(flip.id())).isEqualTo(flip);
        assertThat(lastEntry().kind()).isEqualTo("switch.contained");
        assertThat(lastEntry().sentence())
                .isEqualTo(
                        "Refund payment: enabled → disabled for 20 % of traffic, until restored. “forged order ids”");
    }

    @Test
    void eachFlipIsOneRevisionAndItsSwitchCarriesIt() {
        define(MAIL, Definitions.tool());
        long before = revision();
        FlipRow flip = contain(RITA, REFUND, "limited");
        assertThat(flip.revision()).isEqualTo(before + 1);
        assertThat(revision()).isEqualTo(before + 1);
        assertThat(switches.state(system, REFUND).revision()).isEqualTo(before + 1);
        assertThat(switches.state(system, MAIL).revision()).isEqualTo(before);
    }

    @Test
    void definitionsAreRevisionsToo() {
        long before = revision();
        define(MAIL, Definitions.tool());
        assertThat(revision()).isEqualTo(before + 1);
        define(MAIL, Definitions.tool());
        assertThat(revision()).describedAs("nothing changed").isEqualTo(before + 1);
    }

    @Test
    void aReasonIsAlwaysThereWithOneTo500Characters() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Reason("  "));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Reason("x".repeat(501)));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Reason("a\u0000b"));
        Reason longest = new Reason("é".repeat(500));
        FlipRow flip = contained(switches.flip(new FlipSwitch(
                RITA, system, REFUND, new PositionKey("disabled"), longest, true, Scope.EVERYONE, null, null, null)));
        assertThat(switches.flip(flip.id()).reason()).isEqualTo(longest.value());
    }

    @Test
    void anUnfinishedReasonIsCompletedAsACorrection() {
        FlipRow flip = contained(switches.flip(new FlipSwitch(
                RITA,
                system,
                REFUND,
                new PositionKey("disabled"),
                new Reason("precaution, reason follows"),
                true,
                Scope.EVERYONE,
                null,
                null,
                null)));
        assertThat(flip.reasonFollows()).isTrue();
        FlipRow completed = switches.completeReason(RITA, flip.id(), new Reason("forged order ids since 02:40"));
        assertThat(completed.reasonFollows()).isFalse();
        assertThat(inForce(REFUND).getFirst().reason()).isEqualTo("forged order ids since 02:40");
        assertThat(lastEntry().kind()).isEqualTo("switch.reason_completed");
        assertThat(lastEntry().sentence()).contains("precaution, reason follows", "forged order ids since 02:40");
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void oneReasonCompletesAllThatOneActLeftOpenAndNothingElse() {
        define(MAIL, Definitions.tool());
        FlipRow before = contained(switches.flip(precaution(MAIL)));
        Flipped stopped =
                switches.stop(new StopEverything(RITA, system, new Reason("precaution, reason follows"), true, null));
        assertThat(stopped.flips()).extracting(FlipRow::switchKey).contains(REFUND);

        FlipRow ofTheStop = inForce(REFUND).getFirst();
        switches.completeReason(RITA, ofTheStop.id(), new Reason("forged order ids since 02:40"));

        assertThat(inForce(REFUND)).noneMatch(FlipRow::reasonFollows);
        assertThat(inForce(MAIL))
                .filteredOn(FlipRow::reasonFollows)
                .extracting(FlipRow::id)
                .containsExactly(before.id());
    }

    @Test
    void whatIsAddedBelowASaferPositionIsNotToldAsAMove() {
        contain(RITA, REFUND, "disabled", Scope.EVERYONE);
        contain(ROB, REFUND, "limited", Scope.EVERYONE);
        assertThat(lastEntry().sentence())
                .startsWith(
                        "Refund payment: “limited” is in force too for everyone, until restored; it stays at “disabled”.");
    }

    @Test
    void whatStandsSoAlreadyIsNotToldAsAMove() {
        contain(RITA, REFUND, "disabled", Scope.EVERYONE);
        FlipRow second = contained(switches.flip(new FlipSwitch(
                CARL,
                system,
                REFUND,
                new PositionKey("disabled"),
                new Reason("to be sure"),
                false,
                Scope.EVERYONE,
                Duration.ofHours(1),
                OnExpiry.RESTORE,
                null)));
        assertThat(lastEntry().sentence())
                .startsWith("Refund payment: still disabled for everyone, for 1 h, then restores.");

        switches.undo(CARL, List.of(second.id()));
        assertThat(lastEntry().sentence())
                .startsWith("Refund payment: “disabled” for everyone, undone; still disabled by another flip.");
    }

    /** A flip for some decides nothing for the others. */
    @Test
    void whatIsAddedBesideASaferPositionForSomeIsToldAsTheMoveThatItIs() {
        contain(RITA, REFUND, "disabled", new Scope.Match(Map.of("tenant", List.of("acme"))));
        contain(ROB, REFUND, "limited", Scope.EVERYONE);
        assertThat(lastEntry().sentence())
                .startsWith(
                        "Refund payment: enabled → limited for everyone, until restored; still disabled for requests where"
                                + " tenant is acme.");
    }

    private FlipSwitch precaution(SwitchKey key) {
        return new FlipSwitch(
                RITA,
                system,
                key,
                new PositionKey("disabled"),
                new Reason("precaution, reason follows"),
                true,
                new Scope.Share(10),
                null,
                null,
                null);
    }

    @Test
    void stopEverythingPutsEverySwitchAtItsSafestPosition() {
        define(MAIL, Definitions.tool());
        contain(RITA, REFUND, "disabled", tenant("acme"));
        containFor(RITA, MAIL, "disabled", Duration.ofHours(1), null);
        long before = revision();
        Flipped stopped = switches.stop(new StopEverything(RITA, system, WHY, null));
        assertThat(stopped.revisions()).isEqualTo(Map.of(system, before + 1));
        assertThat(stopped.flips()).hasSize(2).allMatch(FlipRow::isLasting);
        assertThat(served(REFUND, context("tenant", "globex"))).isEqualTo("disabled");
        moveTime(Duration.ofHours(2));
        assertThat(served(MAIL)).describedAs("its timer does not end the stop").isEqualTo("disabled");
        assertThat(kinds()).contains("system.stopped");
    }

    @Test
    void stopEverythingIsSafeToRepeat() {
        define(MAIL, Definitions.tool());
        Flipped first = switches.stop(new StopEverything(RITA, system, WHY, null));
        Flipped again = switches.stop(new StopEverything(RITA, system, WHY, null));
        assertThat(again.revisions()).isEqualTo(first.revisions());
        assertThat(again.flips())
                .extracting(FlipRow::id)
                .containsExactlyInAnyOrderElementsOf(
                        first.flips().stream().map(FlipRow::id).toList());
        assertThat(inForce(REFUND)).hasSize(1);
        assertThat(lastEntry().sentence()).contains("nothing changed");
    }

    /** Otherwise whoever acted before could lift alone what somebody else relies on. */
    @Test
    void aStopCannotBeLiftedByTakingBackWhatStoodBefore() {
        FlipRow before = contain(RITA, REFUND, "disabled");
        Flipped first = switches.stop(new StopEverything(ROB, system, WHY, null));
        switches.stop(new StopEverything(CARL, system, WHY, null));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.undo(RITA, List.of(before.id())));
        List<FlipId> stop = first.added().stream().map(FlipRow::id).toList();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.undo(ROB, stop));
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void aStopEndsWhatWasProposedBefore() {
        define(MAIL, Definitions.tool(1));
        switches.stop(new StopEverything(RITA, system, WHY, null));
        RestoreRow proposal = switches.restore(
                new RestoreFlips(CARL, system, new RestoreFlips.OfSwitches(Set.of(MAIL)), WHY, null, false));
        assertThat(proposal.state()).isEqualTo(RestoreState.PROPOSED);
        switches.stop(new StopEverything(RITA, system, WHY, null));
        assertThat(switches.restore(proposal.id()).state()).isEqualTo(RestoreState.SUPERSEDED);
    }

    @Test
    void stoppingASystemWithoutSwitchesChangesNothing() {
        SystemKey empty = newSystem();
        assertThat(switches.stop(new StopEverything(RITA, empty, WHY, null)).flips())
                .isEmpty();
    }

    @Test
    void aModePutsItsPositionsInForce() {
        define(MAIL, Definitions.tool());
        ModeRow mode = new ModeRow(
                new ModeKey("read-only"),
                "Read only",
                "",
                Map.of(REFUND, new PositionKey("limited"), MAIL, new PositionKey("disabled")));
        switches.define(new DefineMode(ADA, system, mode));
        long before = revision();
        Flipped applied = switches.apply(new ApplyMode(RITA, system, mode.key(), WHY, null));
        assertThat(applied.flips()).hasSize(2).allMatch(flip -> flip.through().equals("mode:read-only"));
        assertThat(served(REFUND)).isEqualTo("limited");
        assertThat(served(MAIL)).isEqualTo("disabled");
        assertThat(revision()).isEqualTo(before + 1);
        assertThat(switches.apply(new ApplyMode(RITA, system, mode.key(), WHY, null))
                        .revisions())
                .isEqualTo(Map.of(system, before + 1));
    }

    @Test
    void containingAcrossSystemsIsOneActForAllThatFit() {
        Map<String, String> acme = Map.of("provider", "p-" + system);
        define(MAIL, Definitions.tool("Mail", 0, acme));
        SystemKey first = system;
        system = newSystem();
        define(REFUND, Definitions.tool("Refund", 0, acme));
        define(MAIL, Definitions.tool());
        Selection selection = new Selection(acme, Set.of(SwitchKind.TOOL), Set.of());
        assertThat(switches.select(selection)).hasSize(2);
        Flipped flipped = switches.containAcross(new ContainAcross(RITA, selection, WHY, null));
        assertThat(flipped.revisions()).containsOnlyKeys(first, system);
        assertThat(served(REFUND)).isEqualTo("disabled");
        assertThat(served(MAIL)).isEqualTo("enabled");
        system = first;
        assertThat(served(MAIL)).isEqualTo("disabled");
    }

    @Test
    void containingAcrossSystemsNeedsSomethingChosenAndFound() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Selection(Map.of(), Set.of(), Set.of()));
        Selection nothing = new Selection(Map.of("provider", "nobody"), Set.of(), Set.of());
        assertThatExceptionOfType(NothingSelected.class)
                .isThrownBy(() -> switches.containAcross(new ContainAcross(RITA, nothing, WHY, null)));
    }

    @Test
    void aConfinedActorContainsAcrossNothingBeyondItsSystem() {
        Map<String, String> label = Map.of("provider", "q-" + system);
        define(MAIL, Definitions.tool("Mail", 0, label));
        SystemKey first = system;
        system = newSystem();
        define(MAIL, Definitions.tool("Mail", 0, label));
        Actor confined = Actors.tokenFor(first, "bot");
        Selection both = new Selection(label, Set.of(), Set.of());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> switches.containAcross(new ContainAcross(confined, both, WHY, null)));
        Selection own = new Selection(label, Set.of(), Set.of(first));
        assertThat(switches.containAcross(new ContainAcross(confined, own, WHY, null))
                        .flips())
                .hasSize(1);
        assertThat(served(MAIL)).describedAs("the other system").isEqualTo("enabled");
    }

    @Test
    void namesThatAreTooLongForTheRecordAreCut() {
        Actor wordy = new Actor(
                Actor.Kind.TOKEN, "token:1", "x".repeat(500), null, Actor.Source.API, RITA.permissions(), null);
        assertThat(contain(wordy, REFUND, "disabled").by().name()).hasSize(200).endsWith("…");
    }

    @Test
    void aDurationIsOneMinuteTo30Days() {
        for (Duration duration : List.of(
                Duration.ofSeconds(59), Duration.ofDays(30).plusSeconds(1), Duration.ZERO, Duration.ofHours(-1))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> containFor(CARL, REFUND, "limited", duration, null));
        }
        containFor(CARL, REFUND, "limited", Duration.ofMinutes(1), null);
        containFor(CARL, REFUND, "limited", Duration.ofDays(30), null);
        assertThat(inForce(REFUND)).hasSize(2);
    }
}

@ContextConfiguration(initializers = OnH2.class)
class ContainingOnH2Test extends ContainingTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class ContainingOnPostgresTest extends ContainingTest {}

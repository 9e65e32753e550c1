package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.CLEO;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.ROB;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Score;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Scope;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.TimelineFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The life of an incident, from the first word to its end. */
abstract class IncidentsTest extends IncidentsFixture {

    @Autowired
    IncidentRegister register;

    private static final Impact NONE = new Impact(Score.NONE, Score.NONE, Score.NONE, Score.MINOR);

    @Test
    void declaringTakesATitleAndASystem() {
        IncidentRow incident = declare(RITA, "  Refunds to   forged orders ");
        assertThat(incident.key().value()).matches("INC-[1-9][0-9]*");
        assertThat(incident.title()).isEqualTo("Refunds to forged orders");
        assertThat(incident.state()).isEqualTo(IncidentState.TRIAGE);
        assertThat(incident.severity().level()).isEqualTo(new LevelKey("SEV2"));
        assertThat(incident.severity().provisional()).isTrue();
        assertThat(incident.moments().at(Milestone.DECLARED)).isEqualTo(clock.instant());
        assertThat(incident.moments().at(Milestone.IMPACT_STARTED)).isNull();
        assertThat(kinds(incident)).containsExactly("incident.declared");
        assertThat(now(incident)).isEqualTo(incident);
    }

    @Test
    void keysRiseAndAreNeverGivenTwice() {
        long first = number(declare(RITA, "one"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.declare(
                        DeclareIncident.of(RITA, "nowhere", Set.of(new SystemKey("no-such-system")))));
        assertThat(number(declare(RITA, "two"))).isEqualTo(first + 1);
    }

    private static long number(IncidentRow incident) {
        return Keys.number(incident.key()).orElseThrow();
    }

    @Test
    void whoMayOnlyLookDeclaresNothing() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> declare(VIC, "no"));
        IncidentRow incident = declare(RITA, "yes");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> incidents.note(new AddNote(VIC, incident.key(), "hello", null)));
        assertThat(kinds(incident)).hasSize(1);
    }

    @Test
    void whatIsUnknownIsNotFoundHoweverItIsSpelt() {
        IncidentRow incident = declare(RITA, "case");
        IncidentKey lower = new IncidentKey(incident.key().value().toLowerCase(java.util.Locale.ROOT));
        assertThat(incidents.incident(VIC, lower)).isEqualTo(incident);
        for (String key : List.of("INC-999999999", "INC-0", "JIRA-1", "INC-01", "INC-99999999999999999999")) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> incidents.incident(VIC, new IncidentKey(key)));
        }
    }

    @Test
    void takingCommandTakesItOn() {
        IncidentRow declared = declare(RITA, "somebody must");
        clock.move(Duration.ofMinutes(2));
        IncidentRow active = incidents.assign(new AssignRole(CARL, declared.key(), RoleName.COMMANDER, "carl"));
        assertThat(active.state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(active.moments().at(Milestone.ACKNOWLEDGED)).isEqualTo(clock.instant());
        assertThat(Objects.requireNonNull(active.holder(RoleName.COMMANDER))
                        .person()
                        .id())
                .isEqualTo("person:carl");
        IncidentRow handed = incidents.assign(new AssignRole(CARL, declared.key(), RoleName.COMMANDER, "cleo"));
        assertThat(last(handed).sentence()).isEqualTo("Commander: handed over from carl to cleo.");
        IncidentRow left = incidents.assign(new AssignRole(CLEO, declared.key(), RoleName.COMMANDER, null));
        assertThat(left.holder(RoleName.COMMANDER)).isNull();
        assertThat(left.state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(kinds(left))
                .containsExactly(
                        "incident.declared", "incident.role", "incident.state", "incident.role", "incident.role");
    }

    @Test
    void somebodyUnknownGetsNoRole() {
        IncidentRow incident = declare(RITA, "who");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.assign(new AssignRole(RITA, incident.key(), RoleName.SCRIBE, "nobody")))
                .satisfies(refusal -> assertThat(refusal.fields()).containsKey("person"));
        assertThat(kinds(incident)).hasSize(1);
    }

    @Test
    void theSameTwiceIsOneEntry() {
        IncidentRow incident = active("twice");
        int before = kinds(incident).size();
        incidents.assign(new AssignRole(CARL, incident.key(), RoleName.COMMANDER, "carl"));
        incidents.change(ChangeIncident.title(CARL, incident.key(), "twice"));
        move(CARL, incident, IncidentState.ACTIVE, null);
        assertThat(kinds(incident)).hasSize(before);
    }

    @Test
    void loweringNeedsTheCommanderAndAReason() {
        IncidentRow incident = declare(RITA, "how bad");
        JudgeIncident lower = new JudgeIncident(RITA, incident.key(), NONE, Set.of(), new Verdict.ByRule(), WHY);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> incidents.judge(lower));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.judge(
                        new JudgeIncident(CARL, incident.key(), NONE, Set.of(), new Verdict.ByRule(), null)))
                .satisfies(refusal -> assertThat(refusal.fields()).containsKey("reason"));
        incidents.assign(new AssignRole(RITA, incident.key(), RoleName.COMMANDER, "rita"));
        IncidentRow lowered = incidents.judge(lower);
        assertThat(lowered.severity().level()).isEqualTo(new LevelKey("SEV4"));
        assertThat(lowered.severity().provisional()).isFalse();
        assertThat(last(lowered).sentence()).startsWith("Severity: SEV2, provisional → SEV4, by the rules.");
    }

    private DeclareIncident as(Actor by, String level, @Nullable String commander, @Nullable Reason reason) {
        return new DeclareIncident(
                by,
                "Said by hand",
                Set.of(system),
                Impact.UNKNOWN,
                Set.of(),
                new LevelKey(level),
                reason,
                "",
                null,
                false,
                new Readers.Everybody(),
                List.of(),
                commander);
    }

    @Test
    void declaringLessThanTheRulesSayNeedsWhatLoweringNeeds() {
        for (String commander : Arrays.asList(null, "carl")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> incidents.declare(as(RITA, "SEV4", commander, WHY)))
                    .withMessage(
                            "The rules say SEV2. To declare it as SEV4 is for somebody who takes command with it, or"
                                    + " who may restore.");
        }
        for (DeclareIncident unsaid : List.of(as(RITA, "SEV3", "rita", null), as(CARL, "SEV3", null, null))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> incidents.declare(unsaid))
                    .satisfies(refusal -> assertThat(refusal.fields()).containsKey("reason"));
        }
        assertThat(incidents.open(RITA)).as("declared all the same").noneMatch(row -> row.systems()
                .contains(system));
        IncidentRow taken = incidents.declare(as(RITA, "SEV4", "rita", WHY));
        assertThat(taken.severity().level()).isEqualTo(new LevelKey("SEV4"));
        assertThat(entries(taken).getFirst().sentence())
                .endsWith(" Its severity is set by hand, the rules say SEV2. “" + WHY + "”");
        assertThat(incidents.declare(as(CARL, "SEV4", null, WHY)).severity().byRule())
                .isFalse();
    }

    @Test
    void declaringWhatTheRulesSayOrMoreNeedsNothing() {
        for (String level : List.of("SEV2", "SEV1")) {
            IncidentRow declared = incidents.declare(as(RITA, level, null, null));
            assertThat(declared.severity().level()).isEqualTo(new LevelKey(level));
            assertThat(last(declared).sentence()).endsWith(" Its severity is set by hand, the rules say SEV2.");
        }
        assertThat(last(declare(RITA, "by rule")).sentence()).endsWith("SEV2, provisional on " + system + ".");
    }

    /** What they could not do, they cannot be trusted with. */
    @Test
    void whoMayOnlyLookIsGivenNoRole() {
        IncidentRow incident = active("a role to give");
        for (RoleName role : List.of(RoleName.COMMANDER, RoleName.SCRIBE, new RoleName("legal"))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> incidents.assign(new AssignRole(CARL, incident.key(), role, "vic")))
                    .withMessage("person must be somebody who may respond to incidents: vic may not.");
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.declare(as(CARL, "SEV1", "vic", null)))
                .satisfies(refusal -> assertThat(refusal.fields()).containsKey("commander"));
        assertThat(now(incident).holder(RoleName.COMMANDER))
                .isNotNull()
                .satisfies(holder -> assertThat(holder.person().name()).isEqualTo("carl"));
        assertThat(now(incident).roles()).hasSize(1);
    }

    @Test
    void raisingNeedsNothing() {
        IncidentRow incident = declare(RITA, "worse");
        Impact worst = Impact.UNKNOWN.with(Axis.USER_HARM, Score.CRITICAL);
        IncidentRow raised =
                incidents.judge(new JudgeIncident(RITA, incident.key(), worst, Set.of(), new Verdict.AsBefore(), null));
        assertThat(raised.severity().level()).isEqualTo(new LevelKey("SEV1"));
        assertThat(raised.severity().byRule()).isTrue();
    }

    @Test
    void whatAPersonSaidStaysWhenMoreIsKnown() {
        IncidentRow incident = declare(RITA, "said");
        incidents.judge(new JudgeIncident(
                RITA, incident.key(), Impact.UNKNOWN, Set.of(), new Verdict.Said(new LevelKey("SEV1")), null));
        IncidentRow after =
                incidents.judge(new JudgeIncident(RITA, incident.key(), NONE, Set.of(), new Verdict.AsBefore(), null));
        assertThat(after.severity().level()).isEqualTo(new LevelKey("SEV1"));
        assertThat(after.severity().byRule()).isFalse();
        assertThat(after.severity().impact()).isEqualTo(NONE);
    }

    @Test
    void containedAsksForProof() {
        IncidentRow incident = active("prove it");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> move(CARL, incident, IncidentState.CONTAINED, null))
                .withMessage("reason is needed. Not proven: none of its flips is in force.");
        contain(CARL, incident.key());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> move(CARL, incident, IncidentState.CONTAINED, null))
                .withMessage("reason is needed. Not proven: 1 of 1 flip not confirmed everywhere.");
        everybodyObeys();
        IncidentRow contained = move(CARL, incident, IncidentState.CONTAINED, null);
        assertThat(contained.state()).isEqualTo(IncidentState.CONTAINED);
        assertThat(last(contained).sentence()).contains("reached every instance");
    }

    @Test
    void whatIsContainedForSomeIsNotProvenForTheRest() {
        IncidentRow incident = active("one percent");
        FlipSwitch some = new FlipSwitch(
                CARL,
                system,
                REFUND,
                new PositionKey("disabled"),
                WHY,
                false,
                new Scope.Share(1),
                null,
                null,
                incident.key());
        switches.flip(some);
        everybodyObeys();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> move(CARL, incident, IncidentState.CONTAINED, null))
                .withMessageContaining(REFUND + " is contained for 1 % of traffic only");
        contain(CARL, incident.key());
        move(CARL, incident, IncidentState.CONTAINED, null);
        assertThat(last(incident).sentence()).contains("All 2 flips have reached every instance");
    }

    @Test
    void containedWithoutProofSaysWhyNot() {
        IncidentRow incident = active("by hand");
        IncidentRow contained = move(CARL, incident, IncidentState.CONTAINED, new Reason("the vendor switched it off"));
        assertThat(contained.moments().at(Milestone.CONTAINED)).isEqualTo(clock.instant());
        assertThat(last(contained).sentence())
                .contains(" Not proven: none of its flips is in force. “the vendor switched it off”");
    }

    @Test
    void goingBackToActiveTakesAReasonThatItsEntryTells() {
        IncidentRow incident = active("came back");
        for (IncidentState before : List.of(IncidentState.CONTAINED, IncidentState.RESTORING)) {
            move(CARL, incident, before, WHY);
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> move(CARL, incident, IncidentState.ACTIVE, null))
                    .satisfies(refusal -> assertThat(refusal.fields()).containsOnlyKeys("reason"));
            move(CARL, incident, IncidentState.ACTIVE, new Reason("refunds go out again"));
            assertThat(last(incident).sentence()).isEqualTo(before.label() + " → Active. “refunds go out again”");
        }
    }

    @Test
    void whatIsRestoredWithoutBeingCalledContainedKeepsTheProvenMoment() {
        IncidentRow incident = active("straight to restoring");
        contain(CARL, incident.key());
        everybodyObeys();
        Instant proven =
                reach.of(incidents.flips(VIC, incident.key()).getFirst()).lastAt();
        incidents.restore(new RestoreIncident(CARL, incident.key(), WHY, false));
        assertThat(now(incident).moments().at(Milestone.CONTAINED)).isNotNull().isEqualTo(proven);
        assertThat(entries(incident))
                .extracting(Entry::sentence)
                .anyMatch(sentence -> sentence.startsWith("Active → Restoring. Its flip has reached every instance"));
    }

    @Test
    void whatIsRestoredByHandKeepsTheProvenMomentTooAndNoOther() {
        IncidentRow proven = active("by hand, proven");
        contain(CARL, proven.key());
        everybodyObeys();
        assertThat(move(CARL, proven, IncidentState.RESTORING, null).moments().at(Milestone.CONTAINED))
                .isNotNull();
        reach.forget();
        system = newSystem();
        IncidentRow unproven = active("by hand, unproven");
        contain(CARL, unproven.key());
        assertThat(move(CARL, unproven, IncidentState.RESTORING, null).moments().at(Milestone.CONTAINED))
                .isNull();
        assertThat(last(unproven).sentence()).isEqualTo("Active → Restoring.");
    }

    @Test
    void whenItWasFirstContainedStaysThoughItIsRestoredFromActive() {
        IncidentRow incident = active("twice contained");
        Instant first = clock.instant();
        move(CARL, incident, IncidentState.CONTAINED, WHY);
        move(CARL, incident, IncidentState.ACTIVE, WHY);
        contain(CARL, incident.key());
        everybodyObeys();
        incidents.restore(new RestoreIncident(CARL, incident.key(), WHY, false));
        assertThat(now(incident).moments().at(Milestone.CONTAINED)).isEqualTo(first);
    }

    @Test
    void whateverCallsItOverNamesWhatStaysInForce() {
        for (IncidentState over : List.of(IncidentState.DECLINED, IncidentState.CANCELLED, IncidentState.RESOLVED)) {
            IncidentRow incident = active("over");
            FlipRow flip = contain(CARL, incident.key());
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> move(CARL, incident, over, null))
                    .withMessageEndingWith(". Still in force: " + REFUND + ".");
            move(CARL, incident, over, WHY);
            assertThat(last(incident).sentence())
                    .isEqualTo("Active → " + over.label() + ". Still in force: " + REFUND + ". “" + WHY + "”");
            assertThat(String.valueOf(last(incident).details())).contains("\"inForce\":[\"" + flip.id() + "\"]");
            if (over == IncidentState.RESOLVED) {
                assertThat(now(incident).moments().at(Milestone.RESTORED)).isNull();
                move(CARL, incident, IncidentState.CLOSED, null);
                assertThat(last(incident).sentence()).endsWith("Still in force: " + REFUND + ".");
            }
        }
    }

    @Test
    void whatHasEndedIsNotSaidToBeInForce() {
        IncidentRow incident = active("over and ended");
        FlipRow flip = contain(CARL, incident.key());
        switches.undo(CARL, List.of(flip.id()));
        move(CARL, incident, IncidentState.CANCELLED, WHY);
        assertThat(last(incident).sentence()).isEqualTo("Active → Cancelled. “" + WHY + "”");
        assertThat(String.valueOf(last(incident).details())).doesNotContain("inForce");
    }

    @Test
    void aReviewIsOverdueOnceTheLevelsTimeIsUp() {
        IncidentRow incident = active("reviewed late");
        incidents.judge(new JudgeIncident(
                CARL, incident.key(), Impact.UNKNOWN, Set.of(), new Verdict.Said(new LevelKey("SEV1")), null));
        move(CARL, incident, IncidentState.RESOLVED, null);
        Instant resolved = clock.instant();
        clock.move(Duration.ofDays(3).minusSeconds(1));
        assertThat(incidents.reviewsOverdue(VIC)).extracting(IncidentRow::key).doesNotContain(incident.key());
        clock.move(Duration.ofSeconds(2));
        assertThat(incidents.reviewsOverdue(VIC)).extracting(IncidentRow::key).contains(incident.key());
        incidents.set(new SetMoment(CARL, incident.key(), Milestone.REVIEW_PUBLISHED, resolved, WHY));
        assertThat(incidents.reviewsOverdue(VIC)).extracting(IncidentRow::key).doesNotContain(incident.key());
    }

    @Test
    void movesThatAreNoneAreRefusedWithTheOnesThatAre() {
        IncidentRow incident = declare(CARL, "jump");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> move(CARL, incident, IncidentState.CLOSED, null))
                .withMessageContaining("is triage; from there it can become");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> move(CARL, incident, IncidentState.MERGED, WHY));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> move(CARL, incident, IncidentState.DECLINED, null));
        move(CARL, incident, IncidentState.DECLINED, WHY);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> move(CARL, incident, IncidentState.ACTIVE, WHY));
    }

    @Test
    void reopenedGoesOnWhereItWas() {
        IncidentRow incident = active("again");
        move(CARL, incident, IncidentState.RESOLVED, null);
        IncidentRow closed = move(CARL, incident, IncidentState.CLOSED, null);
        assertThat(closed.updateDueAt()).isNull();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.reopen(new MoveIncident(CARL, incident.key(), IncidentState.ACTIVE, null)));
        IncidentRow again = incidents.reopen(new MoveIncident(CARL, incident.key(), IncidentState.ACTIVE, WHY));
        assertThat(again.state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(again.reopened()).isEqualTo(1);
        assertThat(again.moments().at(Milestone.RESOLVED)).isNull();
        assertThat(again.updateDueAt()).isAfter(clock.instant());
    }

    @Test
    void declaringWithAFlipTakesItIn() {
        FlipRow flip = contain(RITA, null);
        clock.move(Duration.ofMinutes(1));
        IncidentRow incident = incidents.declare(new DeclareIncident(
                RITA,
                "Refund payment disabled",
                Set.of(system),
                Impact.UNKNOWN,
                Set.of(),
                null,
                "",
                null,
                false,
                new Readers.Everybody(),
                List.of(flip.id()),
                "rita"));
        assertThat(incident.state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(incident.moments().at(Milestone.CONTAIN_DECIDED)).isEqualTo(flip.requestedAt());
        assertThat(incidents.flips(VIC, incident.key())).extracting(FlipRow::id).containsExactly(flip.id());
        assertThat(switches.state(system, REFUND).inForce().getFirst().incident())
                .isEqualTo(incident.key());
        assertThat(kinds(incident)).contains("switch.contained", "incident.flips");
    }

    @Test
    void aFlipBelongsToOneIncident() {
        IncidentRow one = active("one");
        FlipRow flip = contain(RITA, one.key());
        IncidentRow other = active("other");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.attach(new AttachFlips(CARL, other.key(), List.of(flip.id()))))
                .withMessageContaining(one.key().value());
        assertThat(incidents.flips(VIC, other.key())).isEmpty();
    }

    /** Else whoever has such a flip could try one key after the other. */
    @Test
    void aFlipOfAPrivateOneIsAnsweredTheSameWhateverKeyIsNamed() {
        IncidentRow secret = active("secret");
        FlipRow flip = contain(RITA, secret.key());
        incidents.change(ChangeIncident.readers(CARL, secret.key(), new Readers.Only(Set.of(), Set.of())));
        IncidentRow hidden = active("hidden as well");
        incidents.change(ChangeIncident.readers(CARL, hidden.key(), new Readers.Only(Set.of(), Set.of())));
        for (IncidentKey key : List.of(secret.key(), hidden.key(), new IncidentKey("INC-99999999"))) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> incidents.attach(new AttachFlips(ROB, key, List.of(flip.id()))))
                    .withMessage("There is no incident \"" + key + "\".");
        }
    }

    /** Else whoever tries learns which flips belong to something that is kept from them. */
    @Test
    void aFlipOfAPrivateOneIsGivenToAnotherLikeAnyAndStaysWithTheFirst() {
        IncidentRow secret = active("secret");
        FlipRow flip = contain(RITA, secret.key());
        incidents.change(ChangeIncident.readers(
                CARL, secret.key(), new Readers.Only(Set.of(CARL.identity(), ADA.identity()), Set.of())));
        IncidentRow open = declare(ROB, "open");
        incidents.attach(new AttachFlips(ROB, open.key(), List.of(flip.id())));
        incidents.keepDueTimes();
        assertThat(seenBy(ROB, flip)).isEqualTo(open.key());
        assertThat(seenBy(CARL, flip)).as("its own place").isEqualTo(secret.key());
        assertThat(incidents.flips(ROB, open.key())).extracting(FlipRow::id).containsExactly(flip.id());
        assertThat(incidents.flips(CARL, secret.key())).extracting(FlipRow::id).containsExactly(flip.id());
        assertThat(incidents.incident(CARL, secret.key()).moments().at(Milestone.CONTAIN_DECIDED))
                .isEqualTo(flip.requestedAt());
        assertThatExceptionOfType(Conflict.class)
                .as("as of any flip, by the incident that they know")
                .isThrownBy(() -> incidents.declare(withFlip(ROB, system, flip)))
                .withMessageEndingWith("belongs to " + open.key() + ".");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.declare(withFlip(CARL, system, flip)))
                .withMessageContaining("belongs to INC-");
        incidents.change(ChangeIncident.readers(CARL, secret.key(), new Readers.Everybody()));
        assertThat(incidents.flips(ROB, secret.key())).as("it stands in both").hasSize(1);
        assertThat(incidents.flips(ROB, open.key())).hasSize(1);
    }

    @Test
    void declaringWithAFlipOfAPrivateOneIsDeclaring() {
        IncidentRow secret = active("secret");
        FlipRow flip = contain(RITA, secret.key());
        incidents.change(ChangeIncident.readers(
                CARL, secret.key(), new Readers.Only(Set.of(CARL.identity(), ADA.identity()), Set.of())));
        IncidentRow own = incidents.declare(withFlip(ROB, system, flip));
        assertThat(incidents.flips(ROB, own.key())).hasSize(1);
        assertThat(incidents.flips(CARL, secret.key())).hasSize(1);
        switches.restore(new RestoreFlips(
                CARL, system, new RestoreFlips.These(List.of(new RestoreFlips.End(flip.id()))), WHY, null, false));
        incidents.keepDueTimes();
        assertThat(kinds(secret)).as("its end is read in both").contains("switch.restored");
        assertThat(kinds(own)).contains("switch.restored");
    }

    private @Nullable IncidentKey seenBy(Actor reader, FlipRow flip) {
        return Discreet.to(reader, register).incident(switches.flip(flip.id()));
    }

    @Test
    void whoMayNotRespondIsToldSoBeforeAnythingOfAFlip() {
        IncidentRow one = active("one");
        FlipRow flip = contain(RITA, one.key());
        IncidentRow other = active("other");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> incidents.attach(new AttachFlips(VIC, other.key(), List.of(flip.id()))));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> incidents.declare(withFlip(VIC, system, flip)));
        SystemKey unknown = new SystemKey("never-defined");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.declare(withFlip(ROB, unknown, flip)))
                .satisfies(refusal -> assertThat(refusal.fields()).containsKey("systems"));
    }

    private static DeclareIncident withFlip(Actor by, SystemKey system, FlipRow flip) {
        DeclareIncident plain = DeclareIncident.of(by, "With a flip", Set.of(system));
        return new DeclareIncident(
                by,
                plain.title(),
                plain.systems(),
                plain.impact(),
                Set.of(),
                null,
                "",
                null,
                false,
                plain.readers(),
                List.of(flip.id()),
                null);
    }

    @Test
    void aFlipThatNamesItIsTakenNoteOf() {
        IncidentRow incident = active("named");
        clock.move(Duration.ofMinutes(3));
        FlipRow flip = contain(RITA, incident.key());
        incidents.keepDueTimes();
        assertThat(now(incident).moments().at(Milestone.CONTAIN_DECIDED)).isEqualTo(flip.requestedAt());
        assertThat(incidents.flips(VIC, incident.key())).hasSize(1);
    }

    @Test
    void restoringIsOneBundle() {
        IncidentRow incident = active("bundle");
        SystemKey first = system;
        contain(CARL, incident.key());
        system = newSystem();
        incidents.change(ChangeIncident.systems(CARL, incident.key(), Set.of(first, system)));
        contain(CARL, incident.key());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> incidents.restore(new RestoreIncident(RITA, incident.key(), WHY, false)));
        List<RestoreRow> restores = incidents.restore(new RestoreIncident(CARL, incident.key(), WHY, false));
        assertThat(restores).hasSize(2);
        assertThat(incidents.flips(VIC, incident.key())).allMatch(flip -> flip.state() == FlipState.RESTORED);
        assertThat(now(incident).state()).isEqualTo(IncidentState.RESTORING);
        clock.move(Duration.ofMinutes(5));
        IncidentRow resolved = move(CARL, incident, IncidentState.RESOLVED, null);
        assertThat(resolved.moments().at(Milestone.RESTORED))
                .isEqualTo(clock.instant().minus(Duration.ofMinutes(5)));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.restore(new RestoreIncident(CARL, incident.key(), WHY, false)));
    }

    @Test
    void momentsAreCorrectedAndImpossibleOrdersKept() {
        IncidentRow incident = active("times");
        Instant late = clock.instant();
        IncidentRow set = incidents.set(
                new SetMoment(CARL, incident.key(), Milestone.IMPACT_STARTED, late.minusSeconds(600), WHY));
        assertThat(set.moments().at(Milestone.IMPACT_STARTED)).isEqualTo(late.minusSeconds(600));
        IncidentRow odd =
                incidents.set(new SetMoment(CARL, incident.key(), Milestone.CONTAINED, late.minusSeconds(900), WHY));
        assertThat(odd.moments().at(Milestone.CONTAINED)).isBefore(odd.moments().at(Milestone.DETECTED));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.set(
                        new SetMoment(CARL, incident.key(), Milestone.PAGED, late.plus(Duration.ofHours(1)), WHY)));
        IncidentRow forgotten = incidents.set(new SetMoment(CARL, incident.key(), Milestone.CONTAINED, null, WHY));
        assertThat(forgotten.moments().at(Milestone.CONTAINED)).isNull();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.set(new SetMoment(CARL, incident.key(), Milestone.DECLARED, null, WHY)));
    }

    @Test
    void notesKeepWhenItHappened() {
        IncidentRow incident = active("notes");
        Instant before = clock.instant().minusSeconds(300);
        incidents.note(new AddNote(RITA, incident.key(), "Payments **confirms** 212 refunds", before));
        Entry note = last(incident);
        assertThat(note.happenedAt()).isEqualTo(before);
        assertThat(note.recordedAt()).isAfterOrEqualTo(before.plusSeconds(300));
        assertThat(Objects.requireNonNull(note.details()).path("text").stringValue())
                .isEqualTo("Payments **confirms** 212 refunds");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.note(new AddNote(
                        RITA, incident.key(), "soon", clock.instant().plusSeconds(3600))));
    }

    @Test
    void aMegabyteIsANote() {
        IncidentRow incident = active("long");
        String text = "x".repeat(AddNote.LONGEST);
        incidents.note(new AddNote(RITA, incident.key(), text, null));
        assertThat(Objects.requireNonNull(last(incident).details()).path("text").stringValue())
                .isEqualTo(text);
        assertThat(last(incident).sentence().length()).isLessThan(300);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new AddNote(RITA, incident.key(), text + "y", null));
    }

    @Test
    void correctionsStrikeThroughAndKeepWhatWasSaid() {
        IncidentRow incident = active("correct");
        incidents.note(new AddNote(RITA, incident.key(), "212 refunds", null));
        long seq = last(incident).seq();
        incidents.correct(new CorrectEntry(ROB, incident.key(), seq, "221 refunds"));
        assertThat(incidents.marks(VIC, incident.key()).corrected().values())
                .extracting(Marks.Correction::text)
                .containsExactly("221 refunds");
        assertThat(entries(incident)).extracting(Entry::kind).endsWith("incident.note", "incident.corrected");
        incidents.correct(new CorrectEntry(ROB, incident.key(), seq, "222 refunds"));
        assertThat(incidents.marks(VIC, incident.key()).corrected()).hasSize(1);
        IncidentRow other = active("other");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> incidents.correct(new CorrectEntry(ROB, other.key(), seq, "no")));
    }

    @Test
    void keyEventsArePinnedOnce() {
        IncidentRow incident = active("pins");
        long seq = last(incident).seq();
        incidents.pin(new PinEntry(RITA, incident.key(), seq, true));
        incidents.pin(new PinEntry(ROB, incident.key(), seq, true));
        assertThat(incidents.marks(VIC, incident.key()).pinned()).containsExactly(seq);
        assertThat(kinds(incident)).filteredOn("incident.pinned"::equals).hasSize(1);
        incidents.pin(new PinEntry(ROB, incident.key(), seq, false));
        assertThat(incidents.marks(VIC, incident.key()).pinned()).isEmpty();
    }

    @Test
    void updatesMoveTheNextDue() {
        IncidentRow incident = active("tell them");
        assertThat(incident.updateDueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        clock.move(Duration.ofMinutes(20));
        IncidentRow told = incidents.update(
                new PostUpdate(RITA, incident.key(), "We stopped refunds.", UpdateAudience.STAKEHOLDERS));
        assertThat(told.updateDueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(incidents.updates(VIC, incident.key()))
                .extracting(Update::text)
                .containsExactly("We stopped refunds.");
    }

    @Test
    void mergedGoesOnInTheOther() {
        IncidentRow from = active("double");
        FlipRow flip = contain(RITA, from.key());
        IncidentRow into = active("original");
        IncidentRow merged = incidents.merge(new MergeIncident(CARL, from.key(), into.key(), WHY));
        assertThat(merged.state()).isEqualTo(IncidentState.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(into.key());
        assertThat(incidents.flips(VIC, into.key())).extracting(FlipRow::id).containsExactly(flip.id());
        assertThat(kinds(into)).contains("incident.merged_in", "incident.merged", "switch.contained");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.note(new AddNote(RITA, from.key(), "here?", null)))
                .withMessageContaining(into.key().value());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.merge(new MergeIncident(CARL, into.key(), from.key(), WHY)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.merge(new MergeIncident(CARL, into.key(), into.key(), WHY)));
    }

    @Test
    void whatIsWorseStaysWorseInTheOther() {
        IncidentRow from = active("double");
        incidents.judge(new JudgeIncident(
                CARL, from.key(), Impact.UNKNOWN, Set.of(), new Verdict.Said(new LevelKey("SEV1")), null));
        IncidentRow into = active("original");
        incidents.merge(new MergeIncident(RITA, from.key(), into.key(), WHY));
        assertThat(now(into).severity().level()).isEqualTo(new LevelKey("SEV1"));
        assertThat(last(into).sentence()).contains("SEV1", "as severe as the one that goes on here");
    }

    @Test
    void nothingOpenGoesOnInWhatEndedAndNoDrillInAnIncident() {
        IncidentRow open = active("open");
        IncidentRow ended = active("ended");
        move(CARL, ended, IncidentState.CANCELLED, WHY);
        IncidentRow drill = active("drill");
        incidents.change(ChangeIncident.drill(CARL, drill.key(), true, WHY));
        for (IncidentRow into : List.of(ended, drill)) {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> incidents.merge(new MergeIncident(CARL, open.key(), into.key(), WHY)));
        }
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.merge(new MergeIncident(CARL, drill.key(), open.key(), WHY)));
        assertThat(now(open).state()).isEqualTo(IncidentState.ACTIVE);
    }

    @Test
    void aDrillIsMadeOneOrNoneWithAReason() {
        IncidentRow incident = active("real or not");
        for (boolean drill : List.of(true, false)) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> incidents.change(ChangeIncident.drill(CARL, incident.key(), drill, null)))
                    .satisfies(refusal -> assertThat(refusal.fields()).containsOnlyKeys("reason"));
            assertThat(now(incident).drill()).isNotEqualTo(drill);
            incidents.change(ChangeIncident.drill(CARL, incident.key(), drill, WHY));
            assertThat(now(incident).drill()).isEqualTo(drill);
            assertThat(last(incident).sentence())
                    .startsWith(drill ? "This is a drill: " : "This is no drill: ")
                    .endsWith(" “" + WHY + "”");
            int entries = kinds(incident).size();
            incidents.change(ChangeIncident.drill(CARL, incident.key(), drill, null));
            assertThat(kinds(incident)).as("nothing changed").hasSize(entries);
        }
    }

    @Test
    void whatIsSaidOfAFlipByHandIsReadOnce() {
        FlipRow flip = contain(RITA, null);
        IncidentRow incident = active("by hand");
        incidents.attach(new AttachFlips(RITA, incident.key(), List.of(flip.id())));
        assertThat(kinds(incident)).contains("switch.contained").containsOnlyOnce("incident.flips");
        assertThat(kinds(incident)).doesNotContain("switch.named_incident");
        TimelineFilter ofSystem = new TimelineFilter(system.value(), null, null, null, null);
        assertThat(timeline.after(CARL, ofSystem, 0, 500))
                .as("what the switch says of it stays")
                .filteredOn(entry -> "switch.named_incident".equals(entry.kind()))
                .extracting(Entry::incident)
                .containsExactly(incident.key().value());
        TimelineFilter asked = new TimelineFilter(null, null, incident.key().value(), "switch.named_incident", null);
        assertThat(timeline.after(CARL, asked, 0, 500)).as("asked for by name").hasSize(1);
        TimelineFilter ofSwitches =
                new TimelineFilter(null, null, incident.key().value(), "switch.", null);
        assertThat(timeline.after(CARL, ofSwitches, 0, 500))
                .extracting(Entry::kind)
                .containsOnly("switch.contained");
    }

    @Test
    void whoeverFlippedHadSeenIt() {
        FlipRow flip = contain(RITA, null);
        clock.move(Duration.ofSeconds(3));
        IncidentRow incident = declare(RITA, "flipped first");
        incidents.attach(new AttachFlips(RITA, incident.key(), List.of(flip.id())));
        assertThat(now(incident).moments().at(Milestone.DETECTED)).isEqualTo(flip.requestedAt());
        assertThat(MomentOrder.impossible(now(incident).moments())).isEmpty();
    }

    @Test
    void whenItWasDetectedStaysOnceSomebodySaidSo() {
        FlipRow flip = contain(RITA, null);
        clock.move(Duration.ofSeconds(30));
        IncidentRow incident = declare(RITA, "seen late");
        Instant said = clock.instant().minusSeconds(10);
        incidents.set(new SetMoment(CARL, incident.key(), Milestone.DETECTED, said, WHY));
        incidents.attach(new AttachFlips(RITA, incident.key(), List.of(flip.id())));
        assertThat(now(incident).moments().at(Milestone.DETECTED)).isEqualTo(said);
    }

    @Test
    void whatIsOpenAgainIsNotRestoredYet() {
        IncidentRow incident = active("again");
        incidents.set(new SetMoment(CARL, incident.key(), Milestone.RESTORED, clock.instant(), WHY));
        move(CARL, incident, IncidentState.RESOLVED, WHY);
        incidents.reopen(new MoveIncident(CARL, incident.key(), IncidentState.ACTIVE, WHY));
        assertThat(now(incident).moments().at(Milestone.RESTORED)).isNull();
    }

    @Test
    void aMergeTakenBackIsNoMerge() {
        IncidentRow from = active("double");
        IncidentRow into = active("original");
        incidents.merge(new MergeIncident(CARL, from.key(), into.key(), WHY));
        IncidentRow own = incidents.reopen(new MoveIncident(CARL, from.key(), IncidentState.ACTIVE, WHY));
        assertThat(own.mergedInto()).isNull();
        incidents.note(new AddNote(RITA, from.key(), "on its own again", null));
        assertThat(kinds(into)).doesNotContain("incident.note");
    }

    @Test
    void privateIsForTheNamedOnly() {
        IncidentRow incident = active("secret");
        incidents.change(
                ChangeIncident.readers(CARL, incident.key(), new Readers.Only(Set.of("person:rita"), Set.of())));
        for (Actor outsider :
                List.of(VIC, ROB, CLEO, ADA, Actors.token("script", dev.firebreak.base.Permission.values()))) {
            assertThatExceptionOfType(NotFound.class)
                    .as(outsider.name())
                    .isThrownBy(() -> incidents.incident(outsider, incident.key()));
            assertThat(incidents.open(outsider)).doesNotContain(incident);
            assertThat(incidents.list(outsider, IncidentFilter.ALL.withWords("secret"), IncidentCursor.START, 50))
                    .extracting(IncidentRow::key)
                    .doesNotContain(incident.key());
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> incidents.note(new AddNote(outsider, incident.key(), "hi", null)));
        }
        assertThat(incidents.incident(RITA, incident.key()).isPrivate()).isTrue();
        assertThat(incidents.incident(CARL, incident.key()).isPrivate()).isTrue();
        incidents.assign(new AssignRole(RITA, incident.key(), RoleName.SCRIBE, "rob"));
        assertThat(incidents.incident(ROB, incident.key()).isPrivate()).isTrue();
        incidents.change(ChangeIncident.readers(CARL, incident.key(), new Readers.Everybody()));
        assertThat(incidents.incident(VIC, incident.key()).isPrivate()).isFalse();
    }

    @Test
    void whoIsConfinedSeesTheirSystemOnly() {
        IncidentRow mine = declare(RITA, "mine");
        Actor token = Actors.tokenFor(system, "confined");
        system = newSystem();
        IncidentRow other = declare(RITA, "other");
        assertThat(incidents.incident(token, mine.key())).isEqualTo(mine);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> incidents.incident(token, other.key()));
        assertThat(incidents.list(token, IncidentFilter.ALL, IncidentCursor.START, 50))
                .extracting(IncidentRow::key)
                .containsExactly(mine.key());
    }

    @Test
    void openOnesComeFirstAndPagesMeet() {
        IncidentRow ended = active("ended");
        move(CARL, ended, IncidentState.CANCELLED, WHY);
        IncidentRow second = active("second");
        IncidentRow third = active("third");
        IncidentFilter here = new IncidentFilter(Set.of(), Set.of(), system, null, null, null, null, "");
        List<IncidentRow> first = incidents.list(VIC, here, IncidentCursor.START, 2);
        assertThat(first).extracting(IncidentRow::key).containsExactly(third.key(), second.key());
        List<IncidentRow> rest = incidents.list(VIC, here, IncidentCursor.after(first.getLast()), 2);
        assertThat(rest).extracting(IncidentRow::key).containsExactly(ended.key());
    }

    @Test
    void aTimeIsThatOfTheDeclarationAsItWasCorrected() {
        IncidentRow late = active("written down a month later");
        Instant then = clock.instant().minus(Duration.ofDays(30));
        incidents.set(new SetMoment(CARL, late.key(), Milestone.DECLARED, then, WHY));
        Instant dayAfter = then.plus(Duration.ofDays(1));
        IncidentFilter month = new IncidentFilter(Set.of(), Set.of(), system, null, then, dayAfter, null, "");
        IncidentFilter since = new IncidentFilter(Set.of(), Set.of(), system, null, dayAfter, null, null, "");
        assertThat(incidents.list(VIC, month, IncidentCursor.START, 10))
                .extracting(IncidentRow::key)
                .containsExactly(late.key());
        assertThat(incidents.list(VIC, since, IncidentCursor.START, 10)).isEmpty();
        assertThat(incidents.measured(VIC, then, dayAfter))
                .extracting(Measured::key)
                .contains(late.key());
    }

    @Test
    void wordsAreFoundInTitlesNotesAndUpdates() {
        IncidentRow incident = active("Überraschung 100% _off_");
        incidents.note(new AddNote(RITA, incident.key(), "the Zebrafish appeared", null));
        incidents.update(new PostUpdate(RITA, incident.key(), "Quokkas are safe", UpdateAudience.INTERNAL));
        for (String words :
                List.of("überRASCHUNG", "zebraf", "quokkas zebrafish", "100%", "_off_", "überraschung quokk")) {
            assertThat(incidents.list(VIC, IncidentFilter.ALL.withWords(words), IncidentCursor.START, 10))
                    .as(words)
                    .extracting(IncidentRow::key)
                    .contains(incident.key());
        }
        assertThat(incidents.list(VIC, IncidentFilter.ALL.withWords("zebrafish narwhal"), IncidentCursor.START, 10))
                .isEmpty();
        assertThat(incidents.list(VIC, IncidentFilter.ALL.withWords("100_"), IncidentCursor.START, 10))
                .isEmpty();
    }

    @Test
    void twoWhoChangeAtOnceLoseNothing() throws InterruptedException {
        IncidentRow incident = active("busy");
        List<Thread> threads = java.util.stream.IntStream.range(0, 8)
                .mapToObj(at -> Thread.ofVirtual()
                        .start(() -> incidents.note(new AddNote(RITA, incident.key(), "note " + at, null))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(kinds(incident)).filteredOn("incident.note"::equals).hasSize(8);
    }

    @Test
    void aChangeOfWhatWasNotSeenIsRefused() {
        IncidentRow seen = active("version");
        incidents.change(ChangeIncident.title(RITA, seen.key(), "renamed"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.change(
                        new ChangeIncident(CARL, seen.key(), "mine", null, null, null, null, null, seen.version())));
        assertThat(now(seen).title()).isEqualTo("renamed");
    }
}

@ContextConfiguration(initializers = OnH2.class)
class IncidentsOnH2Test extends IncidentsTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class IncidentsOnPostgresTest extends IncidentsTest {}

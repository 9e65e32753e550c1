package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What the system did before it was stopped, until it is made good. */
abstract class SideEffectsTest extends IncidentsFixture {

    @Autowired
    IncidentRecords records;

    private SideEffect add(IncidentRow incident, SideEffectDetails details) {
        return records.add(new AddSideEffect(RITA, incident.key(), details));
    }

    @Test
    void whatItDidIsWrittenDownWithItsEntry() {
        IncidentRow incident = active("Refunds");
        SideEffect effect = add(
                incident,
                new SideEffectDetails(
                        "Refunds to forged  orders",
                        14L,
                        Undoable.PARTLY,
                        "carl",
                        SideEffectState.OPEN,
                        "ask finance"));
        assertThat(effect.what()).isEqualTo("Refunds to forged orders");
        assertThat(effect.compensator()).isEqualTo(new SideEffect.Compensator("person:carl", "carl"));
        assertThat(records.sideEffects(VIC, incident.key())).containsExactly(effect);
        assertThat(last(incident).kind()).isEqualTo("incident.side_effect");
        assertThat(last(incident).sentence())
                .isEqualTo(
                        "Side effect: Refunds to forged orders; 14, can be undone in part; carl makes it good. Open.");
    }

    @Test
    void howManyMayBeUnknownAndWhoMayBeAnybody() {
        IncidentRow incident = active("Refunds");
        SideEffect effect = add(
                incident,
                new SideEffectDetails("Mails sent", null, Undoable.NO, "The agency", SideEffectState.OPEN, ""));
        assertThat(effect.howMany()).isNull();
        assertThat(effect.compensator()).isEqualTo(new SideEffect.Compensator(null, "The agency"));
        assertThat(last(incident).sentence()).contains("not known how many", "The agency makes it good");
    }

    @Test
    void itIsDoneWhenSomebodyMadeItGood() {
        IncidentRow incident = active("Refunds");
        SideEffect effect = add(incident, SideEffectDetails.of("Mails sent", 3L));
        SideEffect done = records.change(new ChangeSideEffect(
                RITA, incident.key(), effect.id(), effect.details().in(SideEffectState.DONE)));
        assertThat(done.state()).isEqualTo(SideEffectState.DONE);
        assertThat(records.sideEffects(VIC, incident.key())).containsExactly(done);
        assertThat(last(incident).sentence()).isEqualTo("Side effect “Mails sent”: Open → Done.");
        int entries = entries(incident).size();
        records.change(new ChangeSideEffect(RITA, incident.key(), effect.id(), done.details()));
        assertThat(entries(incident)).as("nothing changed").hasSize(entries);
    }

    @Test
    void whatIsCorrectedIsToldWithWhatWasSaidBefore() {
        IncidentRow incident = active("Refunds");
        SideEffect effect =
                add(incident, new SideEffectDetails("Mails sent", 3L, Undoable.NO, "carl", SideEffectState.OPEN, ""));
        SideEffect corrected = records.change(ChangeSideEffect.of(
                RITA,
                incident.key(),
                effect,
                new SideEffectDetails("Letters sent", 1_200L, Undoable.NO, null, SideEffectState.OPEN, "see the log")));
        assertThat(corrected.what()).isEqualTo("Letters sent");
        assertThat(last(incident).sentence())
                .isEqualTo("Side effect “Mails sent”: “Mails sent” → “Letters sent”; 3 → 1,200;"
                        + " carl makes it good → nobody makes it good; note changed.");
    }

    @Test
    void whatSomebodyElseCorrectedIsNotOverwrittenUnseen() {
        IncidentRow incident = active("Refunds");
        SideEffect seen = add(incident, SideEffectDetails.of("Mails sent", 3L));
        clock.move(Duration.ofSeconds(1));
        records.change(ChangeSideEffect.of(CARL, incident.key(), seen, SideEffectDetails.of("Mails sent", 4L)));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> records.change(ChangeSideEffect.of(
                        RITA, incident.key(), seen, seen.details().in(SideEffectState.DONE))))
                .satisfies(refused -> assertThat(refused.slug()).isEqualTo("changed-meanwhile"));
        assertThat(records.sideEffects(VIC, incident.key()).getFirst().howMany())
                .isEqualTo(4L);
    }

    @Test
    void closingWithOpenSideEffectsIsAllowedAndSaid() {
        IncidentRow incident = active("Refunds");
        add(incident, SideEffectDetails.of("Mails sent", 3L));
        SideEffect second = add(incident, SideEffectDetails.of("Refunds", 1L));
        move(CARL, incident, IncidentState.RESOLVED, WHY);
        assertThat(last(incident).sentence()).contains("2 side effects are still open.");
        records.change(new ChangeSideEffect(
                RITA, incident.key(), second.id(), second.details().in(SideEffectState.ACCEPTED)));
        move(CARL, incident, IncidentState.CLOSED, null);
        assertThat(last(incident).sentence()).contains("1 side effect is still open.");
    }

    @Test
    void thoseOfAMergedIncidentGoOnWhereItGoesOn() {
        IncidentRow from = active("One");
        IncidentRow into = active("Other");
        SideEffect effect = add(from, SideEffectDetails.of("Mails sent", 3L));
        incidents.merge(new MergeIncident(CARL, from.key(), into.key(), WHY));
        assertThat(records.sideEffects(VIC, into.key())).containsExactly(effect);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> add(from, SideEffectDetails.of("Late", null)));
        SideEffect done = records.change(new ChangeSideEffect(
                RITA, into.key(), effect.id(), effect.details().in(SideEffectState.DONE)));
        assertThat(records.sideEffects(VIC, into.key())).containsExactly(done);
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        IncidentRow incident = active("Refunds");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> records.add(new AddSideEffect(VIC, incident.key(), SideEffectDetails.of("Mails", 1L))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> records.change(new ChangeSideEffect(
                        RITA, incident.key(), SideEffectId.next(), SideEffectDetails.of("Mails", 1L))));
        assertThat(records.sideEffects(VIC, incident.key())).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        for (Long howMany : List.of(-1L, 1_000_000_000_001L)) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> SideEffectDetails.of("Mails", howMany));
        }
        for (String what : List.of(" ", "x".repeat(501), "a\u0000b")) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> SideEffectDetails.of(what, null));
        }
    }
}

@ContextConfiguration(initializers = OnH2.class)
class SideEffectsOnH2Test extends SideEffectsTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class SideEffectsOnPostgresTest extends SideEffectsTest {}

package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.Impact;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** What figures are made of, as it is read for a time. */
abstract class MeasuredTest extends IncidentsFixture {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatWasDeclaredInATimeIsReadWithItsMomentsAndSystems() {
        SystemKey other = newSystem();
        Instant began = clock.instant();
        IncidentRow first = incidents.declare(DeclareIncident.of(CARL, "Refunds to strangers", Set.of(system, other)));
        clock.move(Duration.ofMinutes(4));
        incidents.set(new SetMoment(CARL, first.key(), Milestone.CONTAINED, clock.instant(), WHY));
        Instant later = clock.instant();
        IncidentRow second = declare(RITA, "Another");
        Measured measured = of(VIC, began, later).getFirst();
        assertThat(of(VIC, began, later)).extracting(Measured::key).containsExactly(first.key());
        assertThat(of(VIC, later, later.plusSeconds(1)))
                .extracting(Measured::key)
                .containsExactly(second.key());
        assertThat(measured.systems()).containsExactlyInAnyOrder(system, other);
        assertThat(measured.declaredAt()).isEqualTo(began);
        assertThat(measured.moments()).isEqualTo(now(first).moments());
        assertThat(measured.level()).isEqualTo(first.severity().level());
        assertThat(Figure.TTC.of(measured.moments()).words()).isEqualTo("4 min");
    }

    @Test
    void aMomentInAnImpossibleOrderIsKeptAndMeasuredAsInvalid() {
        IncidentRow incident = active("Refunds to strangers");
        Instant before = clock.instant().minus(Duration.ofHours(1));
        incidents.set(new SetMoment(CARL, incident.key(), Milestone.CONTAINED, before, WHY));
        Measured measured =
                of(ADA, clock.instant(), clock.instant().plusSeconds(1)).getFirst();
        assertThat(Figure.TTC.of(measured.moments()).words()).isEqualTo("invalid: contained before detected");
        assertThat(MomentOrder.impossible(measured.moments())).isNotEmpty();
    }

    @Test
    void whoMayNotKnowOfAnIncidentDoesNotCountIt() {
        Instant began = clock.instant();
        Readers few = new Readers.Only(Set.of(RITA.identity()), Set.of());
        declare(few, false);
        assertThat(of(VIC, began, began.plusSeconds(1))).isEmpty();
        assertThat(of(RITA, began, began.plusSeconds(1))).hasSize(1);
    }

    @Test
    void aTokenCountsWhatConcernsItsSystemOnly() {
        Instant began = clock.instant();
        declare(RITA, "Here");
        assertThat(of(Actors.tokenFor(system, "here"), began, began.plusSeconds(1)))
                .hasSize(1);
        assertThat(of(Actors.tokenFor(newSystem(), "elsewhere"), began, began.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void aDrillIsReadButDoesNotCount() {
        Instant began = clock.instant();
        declare(new Readers.Everybody(), true);
        assertThat(of(VIC, began, began.plusSeconds(1))).singleElement().matches(measured -> !measured.counts());
    }

    /** By hand: of two flips the slower one counts, and nothing does until both have reached everybody. */
    @Test
    void whatFlipsCameToIsNotKnownUntilTheLastHasReachedEverybody() {
        IncidentRow incident = active("Refunds to strangers");
        FlipRow first = contain(CARL, incident.key());
        reached(first, 900);
        system = newSystem();
        FlipRow second = contain(CARL, incident.key());
        assertThat(propagation(incident)).isEqualTo("not everybody has been given it");
        reached(second, 2_500);
        assertThat(propagation(incident)).isEqualTo("2.5 s");
        assertThat(measured(incident).flips().flips()).isEqualTo(2);
    }

    @Test
    void flipsOfAnIncidentThatWentOnInAnotherCountThere() {
        IncidentRow from = active("Double");
        reached(contain(CARL, from.key()), 4_000);
        system = newSystem();
        IncidentRow into = active("Refunds to strangers");
        reached(contain(CARL, into.key()), 900);
        assertThat(propagation(into)).isEqualTo("0.9 s");
        incidents.merge(new MergeIncident(CARL, from.key(), into.key(), WHY));
        assertThat(propagation(into)).isEqualTo("4 s");
        assertThat(measured(into).figures().getLast().value().words()).isEqualTo("4 s");
    }

    @Test
    void aFlipOfAKeyInSmallLettersIsOneOfTheIncident() {
        IncidentRow incident = active("Refunds to strangers");
        contain(CARL, new IncidentKey(incident.key().value().toLowerCase(Locale.ROOT)));
        assertThat(incidents.flips(VIC, incident.key())).hasSize(1);
        assertThat(measured(incident).flips().flips()).isEqualTo(1);
    }

    private String propagation(IncidentRow incident) {
        FigureOfIncident last = incidents.figures(VIC, incident.key()).getLast();
        assertThat(last.figure()).isEqualTo(Figure.PROPAGATION);
        return last.value().words();
    }

    private Measured measured(IncidentRow incident) {
        Instant declared = Objects.requireNonNull(now(incident).moments().at(Milestone.DECLARED));
        return incidents.measured(VIC, declared, declared.plusMillis(1)).stream()
                .filter(each -> each.key().equals(incident.key()))
                .findFirst()
                .orElseThrow();
    }

    private void reached(FlipRow flip, long millis) {
        jdbc.update(
                "insert into flip_reach (flip_id, system_key, switch_key, stage, live, sent, delivered,"
                        + " obeys_at_next_request, propagation_micros, served_old, recorded_at)"
                        + " values (?, ?, ?, 'COMPLETE', 1, 1, 1, 0, ?, 0, ?)",
                flip.id().value(),
                flip.system().value(),
                flip.switchKey().value(),
                millis * 1_000,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private List<Measured> of(Actor by, Instant from, Instant to) {
        return incidents.measured(by, from, to).stream()
                .filter(measured -> measured.systems().contains(system))
                .toList();
    }

    private void declare(Readers readers, boolean drill) {
        incidents.declare(new DeclareIncident(
                CARL,
                "Refunds to strangers",
                Set.of(system),
                Impact.UNKNOWN,
                Set.of(),
                null,
                "",
                null,
                drill,
                readers,
                List.of(),
                null));
    }
}

@ContextConfiguration(initializers = OnH2.class)
class MeasuredOnH2Test extends MeasuredTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class MeasuredOnPostgresTest extends MeasuredTest {}

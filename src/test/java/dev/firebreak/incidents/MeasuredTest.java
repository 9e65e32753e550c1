package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.Impact;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** What figures are made of, as it is read for a time. */
abstract class MeasuredTest extends IncidentsFixture {

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

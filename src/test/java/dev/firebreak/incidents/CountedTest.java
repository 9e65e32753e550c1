package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.Impact;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The list of incidents behind a number of the figures. */
abstract class CountedTest extends IncidentsFixture {

    private static final long SEED = 20_261_124;
    private static final List<Milestone> TYPED = List.of(
            Milestone.IMPACT_STARTED,
            Milestone.DETECTED,
            Milestone.PAGED,
            Milestone.ACKNOWLEDGED,
            Milestone.CONTAINED,
            Milestone.RESTORED,
            Milestone.RESOLVED,
            Milestone.REVIEW_PUBLISHED);

    @Autowired
    JdbcTemplate jdbc;

    private final Random random = new Random(SEED);

    @Test
    void whatEachNumberCountsIsListedExactlyAndPageByPage() {
        SystemKey shared = system;
        Instant began = clock.instant();
        List<IncidentRow> all = new ArrayList<>();
        for (int at = 0; at < 36; at++) {
            all.add(generated(shared, at, all));
        }
        List<Measured> measured = incidents.measured(VIC, began, clock.instant().plusSeconds(1)).stream()
                .filter(each -> each.systems().contains(shared))
                .toList();
        assertThat(measured).hasSize(36);
        for (Counted counted : Counted.choices()) {
            assertThat(listed(VIC, shared, counted))
                    .as("%s, seed %s", counted.key(), SEED)
                    .containsExactlyInAnyOrderElementsOf(measured.stream()
                            .filter(Measured::counts)
                            .filter(counted(counted))
                            .map(Measured::key)
                            .toList());
        }
        assertThat(listed(VIC, shared, new Counted.Known(Figure.PROPAGATION))).hasSizeBetween(2, 20);
        assertThat(listed(VIC, shared, new Counted.Invalid(Figure.TTC))).hasSizeBetween(2, 30);
    }

    @Test
    void whatIsKeptFromSomebodyIsInNoListOfTheirs() {
        Readers few = new Readers.Only(Set.of(CARL.identity()), Set.of());
        IncidentKey hidden = declare(few, Set.of(system), false).key();
        reached(contain(CARL, hidden), 900);
        for (Counted counted : Counted.choices()) {
            assertThat(listed(VIC, system, counted)).as(counted.key()).isEmpty();
        }
        assertThat(listed(CARL, system, new Counted.Known(Figure.PROPAGATION))).containsExactly(hidden);
    }

    private static Predicate<Measured> counted(Counted counted) {
        return switch (counted) {
            case Counted.Each() -> each -> true;
            case Counted.Known(Figure figure) -> each -> value(each, figure) instanceof FigureValue.Known;
            case Counted.Missing(Figure figure) -> each -> value(each, figure) instanceof FigureValue.Missing;
            case Counted.Invalid(Figure figure) -> each -> value(each, figure) instanceof FigureValue.Invalid;
            case Counted.InvalidInAny() ->
                each -> each.figures().stream().anyMatch(it -> it.value() instanceof FigureValue.Invalid);
        };
    }

    private static FigureValue value(Measured measured, Figure figure) {
        return measured.figures().stream()
                .filter(each -> each.figure() == figure)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private List<IncidentKey> listed(Actor by, SystemKey of, Counted counted) {
        IncidentFilter filter =
                new IncidentFilter(Set.of(), Set.of(), of, null, null, null, null, "").counting(counted);
        List<IncidentKey> found = new ArrayList<>();
        IncidentCursor after = IncidentCursor.START;
        List<IncidentRow> page;
        do {
            page = incidents.list(by, filter, after, 3);
            page.forEach(row -> found.add(row.key()));
            after = page.isEmpty() ? after : IncidentCursor.after(page.getLast());
        } while (page.size() == 3);
        return found;
    }

    private IncidentRow generated(SystemKey shared, int at, List<IncidentRow> before) {
        system = newSystem();
        clock.move(Duration.ofMinutes(1));
        IncidentRow row = declare(new Readers.Everybody(), Set.of(shared, system), at % 9 == 8);
        if (at % 3 == 0) {
            FlipRow flip = contain(CARL, row.key());
            if (at % 6 == 0) {
                reached(flip, 500L + at);
            }
        }
        for (Milestone milestone : TYPED) {
            if (random.nextInt(3) > 0) {
                Instant when = clock.instant().minusSeconds(random.nextInt(7_200));
                incidents.set(new SetMoment(CARL, row.key(), milestone, when, WHY));
            }
        }
        return switch (at % 7) {
            case 1 -> move(CARL, row, IncidentState.DECLINED, WHY);
            case 2 -> move(CARL, row, IncidentState.CANCELLED, WHY);
            case 3 -> move(CARL, row, IncidentState.RESOLVED, WHY);
            case 4 ->
                incidents.merge(new MergeIncident(CARL, row.key(), before.get(0).key(), WHY));
            default -> row;
        };
    }

    private IncidentRow declare(Readers readers, Set<SystemKey> systems, boolean drill) {
        return incidents.declare(new DeclareIncident(
                CARL, "Refunds", systems, Impact.UNKNOWN, Set.of(), null, "", null, drill, readers, List.of(), null));
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
}

@ContextConfiguration(initializers = OnH2.class)
class CountedOnH2Test extends CountedTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class CountedOnPostgresTest extends CountedTest {}

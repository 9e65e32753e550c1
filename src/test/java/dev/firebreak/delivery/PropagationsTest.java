package dev.firebreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.CoreTest;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** How fast flips went, summed up by the database. */
@CoreTest
abstract class PropagationsTest {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final Instant DAY = Instant.parse("2026-10-01T00:00:00Z");
    private static final SwitchKey REFUND = new SwitchKey("tool.refund");

    @Autowired
    JdbcTemplate jdbc;

    private Propagations propagations = new Propagations(new KeptPropagations(new JdbcTemplate()));
    private SystemKey system = new SystemKey("none");
    private String incident = "";

    @BeforeEach
    void begin() {
        propagations = new Propagations(new KeptPropagations(jdbc));
        system = new SystemKey("propagations-" + SYSTEMS.incrementAndGet());
        incident = "INC-P" + SYSTEMS.get();
    }

    @Test
    void medianAndNinetiethAreOfThoseThatReachedEverybodyByNearestRank() {
        for (int millis = 100; millis <= 1_000; millis += 100) {
            flip("tool.refund", null, DAY, "COMPLETE", millis);
        }
        flip("tool.refund", null, DAY, "LATE", null);
        Propagations.OfSwitch one = propagations.bySwitch(asked(null, Set.of())).getFirst();
        assertThat(one.key()).isEqualTo(REFUND);
        assertThat(one.flips()).isEqualTo(11);
        assertThat(one.measured()).isEqualTo(10);
        assertThat(one.unconfirmed()).isEqualTo(1);
        assertThat(one.median()).isEqualTo(Duration.ofMillis(500));
        assertThat(one.p90()).isEqualTo(Duration.ofMillis(900));
        assertThat(one.slowest()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aSwitchWhoseFlipsReachedNobodyHasNoTimeRatherThanNone() {
        flip("tool.refund", null, DAY, "COMPLETE", null);
        Propagations.OfSwitch one = propagations.bySwitch(asked(null, Set.of())).getFirst();
        assertThat(one.p90()).isNull();
        assertThat(one.measured()).isZero();
        assertThat(one.unconfirmed()).isZero();
    }

    @Test
    void theTimeTheSystemAndTheIncidentsDecideWhichCount() {
        flip("tool.refund", incident, DAY, "COMPLETE", 100);
        flip("tool.mail", incident + "-drill", DAY, "COMPLETE", 100);
        flip("tool.mail", null, DAY.plusSeconds(1), "COMPLETE", 100);
        flip("tool.mail", null, DAY.minusSeconds(1), "COMPLETE", 100);
        flip("tool.mail", null, DAY.plus(Duration.ofDays(1)), "COMPLETE", 100);
        IncidentKey drill = new IncidentKey(incident + "-drill");
        assertThat(propagations.bySwitch(asked(null, Set.of())))
                .extracting(Propagations.OfSwitch::flips)
                .containsExactly(2, 1);
        assertThat(propagations.bySwitch(asked(null, Set.of(drill))))
                .extracting(Propagations.OfSwitch::flips)
                .containsExactly(1, 1);
        assertThat(propagations.bySwitch(asked(Set.of(new IncidentKey(incident)), Set.of())))
                .extracting(Propagations.OfSwitch::key)
                .containsExactly(REFUND);
    }

    @Test
    void anIncidentTakesAsLongAsItsSlowestFlip() {
        flip("tool.refund", incident, DAY, "COMPLETE", 100);
        flip("tool.mail", incident, DAY, "COMPLETE", 700);
        flip("tool.log", incident, DAY, "COMPLETE", null);
        Propagations.OfIncident found = of(incident);
        assertThat(found.slowest()).isEqualTo(Duration.ofMillis(700));
        assertThat(found.isOpen()).isFalse();
        assertThat(found.nobody()).isEqualTo(1);
    }

    @Test
    void anIncidentIsOpenWhileAFlipIsUnderwayOrLate() {
        flip("tool.refund", incident, DAY, "COMPLETE", 100);
        flip("tool.mail", incident, DAY, null, null);
        assertThat(of(incident).isOpen()).isTrue();
        flip("tool.mail", incident + "b", DAY, "LATE", null);
        assertThat(of(incident + "b").isOpen()).isTrue();
    }

    @Test
    void incidentsWithoutFlipsAreNotThere() {
        assertThat(propagations.ofIncidents(Set.of(new IncidentKey("INC-none"))))
                .isEmpty();
        assertThat(propagations.ofIncidents(Set.of())).isEqualTo(Map.of());
    }

    private Propagations.OfIncident of(String key) {
        return propagations
                .ofIncidents(Set.of(new IncidentKey(key)))
                .getOrDefault(new IncidentKey(key), Propagations.OfIncident.NONE);
    }

    private Propagations.Asked asked(@Nullable Set<IncidentKey> only, Set<IncidentKey> but) {
        return new Propagations.Asked(DAY, DAY.plus(Duration.ofDays(1)), system, only, but);
    }

    private void flip(
            String key, @Nullable String of, Instant at, @Nullable String stage, @Nullable Integer propagationMillis) {
        UUID id = UUID.randomUUID();
        Object time = at.atOffset(ZoneOffset.UTC);
        jdbc.update(
                "insert into flip (id, system_key, switch_key, position_key, scope, state, revision, requested_at, at,"
                        + " by_kind, by_id, by_name, source, reason, reason_state, incident, made_through, version)"
                        + " values (?, ?, ?, 'disabled', '{}', 'ENDED', 1, ?, ?, 'PERSON', 'p', 'rita', 'API', 'r',"
                        + " 'GIVEN', ?, 'x', 0)",
                id,
                system.value(),
                key,
                time,
                time,
                of);
        if (stage != null) {
            jdbc.update(
                    "insert into flip_reach (flip_id, system_key, switch_key, stage, live, sent, delivered,"
                            + " obeys_at_next_request, propagation_micros, served_old, recorded_at)"
                            + " values (?, ?, ?, ?, 1, 1, 1, 0, ?, 0, ?)",
                    id,
                    system.value(),
                    key,
                    stage,
                    propagationMillis == null ? null : propagationMillis * 1_000L,
                    time);
        }
    }
}

@ContextConfiguration(initializers = OnH2.class)
class PropagationsOnH2Test extends PropagationsTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class PropagationsOnPostgresTest extends PropagationsTest {}

package dev.firebreak.delivery;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.Fact;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each flip got, as it is kept: one compact row for each that was late, complete, or ended before it was. */
@Repository
class KeptReach {

    private static final String COLUMNS = "flip_id, stage, live, sent, delivered, obeys_at_next_request, first_at,"
            + " median_millis, last_at, propagation_micros, served_old, lagging, laggards";

    private static final String UPDATE = "update flip_reach set stage = ?, live = ?, sent = ?, delivered = ?,"
            + " obeys_at_next_request = ?, first_at = ?, median_millis = ?, last_at = ?, propagation_micros = ?,"
            + " served_old = ?, lagging = ?, laggards = ?, recorded_at = ? where flip_id = ? and stage <> 'COMPLETE'";
    private static final String INSERT = "insert into flip_reach (stage, live, sent, delivered, obeys_at_next_request,"
            + " first_at, median_millis, last_at, propagation_micros, served_old, lagging, laggards, recorded_at, flip_id,"
            + " system_key, switch_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** One flip's row. */
    record Row(FlipId flip, Passage.Stage stage, Reach.OfFlip reach) {

        Passage.Figures figures() {
            return new Passage.Figures(
                    reach.firstAt(), reach.medianMillis(), reach.lastAt(), reach.propagation(), reach.servedOld());
        }
    }

    private final Map<FlipId, Reach.OfFlip> waiting = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptReach(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What is known of the flips that are in force. */
    @Transactional(readOnly = true)
    public Map<FlipId, Row> ofFlipsInForce() {
        return jdbc
                .query(
                        "select " + COLUMNS
                                + " from flip_reach where flip_id in (select id from flip where state = 'IN_FORCE')",
                        (row, number) -> row(row))
                .stream()
                .collect(Collectors.toMap(Row::flip, row -> row));
    }

    /** Flips have ended: what is to be kept of them is known from now on. */
    public void willKeep(Map<FlipRow, Reach.OfFlip> ended) {
        ended.forEach((flip, reach) -> waiting.put(flip.id(), reach.ended()));
    }

    /** How far a flip got that is no longer in force; kept, or about to be. */
    @Transactional(readOnly = true)
    public Optional<Reach.OfFlip> find(FlipId flip) {
        Reach.OfFlip waits = waiting.get(flip);
        return waits == null ? read(flip) : Optional.of(waits);
    }

    private Optional<Reach.OfFlip> read(FlipId flip) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from flip_reach where flip_id = ?",
                        (row, number) -> row(row),
                        flip.value())
                .stream()
                .map(Row::reach)
                .findFirst();
    }

    /** The times that the last flips of a system took to reach everybody, the newest first. */
    @Transactional(readOnly = true)
    public List<Duration> lastPropagations(String system, int most) {
        return jdbc.query(
                "select propagation_micros from flip_reach where system_key = ? and propagation_micros is not null"
                        + " order by recorded_at desc fetch first ? rows only",
                (row, number) -> Duration.of(row.getLong(1), ChronoUnit.MICROS),
                system,
                most);
    }

    /**
     * Keeps how far flips had got when the time that is aimed at was over, and tells the timeline: unless another node was
     * first, which has told it already.
     */
    @Transactional
    public void late(Map<FlipRow, Reach.OfFlip> flips, Fact fact) {
        boolean[] fresh = new boolean[1];
        flips.forEach((flip, reach) -> {
            if (!isKept(flip)) {
                insert(flip, values(Passage.Stage.LATE, reach));
                fresh[0] = true;
            }
        });
        tell(fact, fresh[0]);
    }

    /**
     * Keeps how flips reached everybody, and tells the timeline in the same way.
     *
     * @param fact what to tell, or null where there was nobody to reach
     */
    @Transactional
    public void complete(Map<FlipRow, Reach.OfFlip> flips, @Nullable Fact fact) {
        long changed = flips.entrySet().stream()
                .filter(flip -> put(flip.getKey(), Passage.Stage.COMPLETE, flip.getValue()))
                .count();
        tell(fact, changed > 0);
    }

    /** Older answers went out after all had been given the flips: how many, and when the last one did. */
    @Transactional
    public void corrected(Map<FlipRow, Reach.OfFlip> flips) {
        flips.forEach((flip, reach) -> jdbc.update(
                "update flip_reach set served_old = ?, propagation_micros = ? where flip_id = ? and served_old < ?",
                reach.servedOld(),
                micros(reach.propagation()),
                flip.id().value(),
                reach.servedOld()));
    }

    /** Keeps how far flips had got when they ended. */
    @Transactional
    public void ended(Map<FlipRow, Reach.OfFlip> flips, Passage.Stage stage) {
        flips.forEach((flip, reach) -> put(flip, stage, reach));
        flips.keySet().forEach(flip -> waiting.remove(flip.id()));
    }

    private void tell(@Nullable Fact fact, boolean changed) {
        if (fact != null && changed) {
            events.publishEvent(fact);
        }
    }

    /** Whether anything is new by it. */
    private boolean put(FlipRow flip, Passage.Stage stage, Reach.OfFlip reach) {
        Object[] values = values(stage, reach);
        if (update(flip, values)) {
            return true;
        }
        if (isKept(flip)) {
            return false;
        }
        insert(flip, values);
        return true;
    }

    private boolean update(FlipRow flip, Object[] values) {
        Object[] arguments = Arrays.copyOf(values, values.length + 1);
        arguments[values.length] = flip.id().value();
        return jdbc.update(UPDATE, arguments) > 0;
    }

    private boolean isKept(FlipRow flip) {
        return !jdbc.queryForList(
                        "select flip_id from flip_reach where flip_id = ?",
                        flip.id().value())
                .isEmpty();
    }

    private void insert(FlipRow flip, Object[] values) {
        Object[] arguments = Arrays.copyOf(values, values.length + 3);
        arguments[values.length] = flip.id().value();
        arguments[values.length + 1] = flip.system().value();
        arguments[values.length + 2] = flip.switchKey().value();
        jdbc.update(INSERT, arguments);
    }

    private Object[] values(Passage.Stage stage, Reach.OfFlip reach) {
        return new Object[] {
            stage.name(),
            reach.live(),
            reach.sent(),
            reach.delivered(),
            reach.obeysAtNextRequest(),
            time(reach.firstAt()),
            reach.medianMillis(),
            time(reach.lastAt()),
            micros(reach.propagation()),
            reach.servedOld(),
            reach.lagging(),
            KeptLaggards.text(reach.laggards()),
            time(Clocks.now(clock))
        };
    }

    private static @Nullable Long micros(@Nullable Duration time) {
        return time == null ? null : time.toNanos() / 1_000;
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row) throws SQLException {
        Passage.Stage stage = Passage.Stage.valueOf(row.getString("stage"));
        long propagation = row.getLong("propagation_micros");
        boolean measured = !row.wasNull();
        long median = row.getLong("median_millis");
        boolean any = !row.wasNull();
        return new Row(
                new FlipId(row.getObject("flip_id", UUID.class)),
                stage,
                new Reach.OfFlip(
                        state(stage, row.getInt("live")),
                        row.getInt("live"),
                        row.getInt("sent"),
                        row.getInt("delivered"),
                        row.getInt("obeys_at_next_request"),
                        instant(row, "first_at"),
                        any ? median : null,
                        instant(row, "last_at"),
                        KeptLaggards.read(row.getString("laggards")),
                        row.getInt("lagging"),
                        row.getLong("served_old"),
                        measured ? Duration.of(propagation, ChronoUnit.MICROS) : null));
    }

    private static Reach.State state(Passage.Stage stage, int live) {
        if (live == 0) {
            return Reach.State.NOBODY;
        }
        return stage == Passage.Stage.COMPLETE ? Reach.State.COMPLETE : Reach.State.ENDED;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

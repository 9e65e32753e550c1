package dev.firebreak.incidents;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Numbers;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Switches;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes an incident of its own of a part of one. Flips go over; entries show in both; each says so. */
@Component
class Splitting {

    private final IncidentLedger ledger;
    private final Declaring declaring;
    private final Flips flips;
    private final Linking linking;
    private final IncidentFacts facts;

    /** What has to do with flips and entries. */
    @Component
    record Flips(
            Switches switches,
            Intake intake,
            NotedFlips noted,
            KeptFlips kept,
            Recording recording,
            Timeline timeline,
            JdbcTemplate jdbc,
            Clock clock) {}

    Splitting(IncidentLedger ledger, Declaring declaring, Flips flips, Linking linking, IncidentFacts facts) {
        this.ledger = ledger;
        this.declaring = declaring;
        this.flips = flips;
        this.linking = linking;
        this.facts = facts;
    }

    /** The flips themselves: before the transaction, since they are asked of another door. */
    List<FlipRow> known(SplitIncident command) {
        return command.flips().stream().map(flips.switches()::flip).toList();
    }

    /**
     * @throws InvalidInput if a flip or entry is none of the incident
     * @throws Conflict if the incident goes on in another
     */
    Incident split(SplitIncident command, List<FlipRow> moving) {
        Incident from = ledger.lock(command.by(), command.incident());
        from.needsToBeItself();
        // One that was made a moment ago is its own as well.
        flips.intake().take(from);
        checkFlips(from, moving);
        List<Entry> shown = command.entries().stream()
                .map(seq -> flips.recording().entry(command.by(), from, seq))
                .toList();
        Incident into = declaring.declare(declaration(command, from));
        switch (command.knowledge()) {
            case INHERITED -> inherit(from, into);
            case NONE -> {}
        }
        move(from, into, moving);
        flips.noted().attach(into, command.by(), moving);
        shown.forEach(entry -> {
            flips.timeline().attach(into.key(), entry.seq());
            flips.recording().makeFound(into, entry);
        });
        linking.link(into, LinkKind.SPLIT_FROM, from, command.by());
        tell(command, from, into, moving);
        return into;
    }

    private void checkFlips(Incident from, List<FlipRow> moving) {
        Set<UUID> own = new HashSet<>(flips.jdbc()
                .queryForList(
                        "select flip_id from incident_flip where incident in (" + Columns.list(ledger.numbers(from))
                                + ")",
                        UUID.class));
        for (FlipRow flip : moving) {
            if (!own.contains(flip.id().value())) {
                throw new InvalidInput(
                        "flips", "must be flips of " + from.key() + "; that of " + flip.switchKey() + " is none");
            }
        }
    }

    private static DeclareIncident declaration(SplitIncident command, Incident from) {
        return switch (command.knowledge()) {
            case INHERITED -> declaration(command, from, from.severity());
            case NONE -> declaration(command, from, Impact.UNKNOWN, Set.of(), null);
        };
    }

    private static DeclareIncident declaration(SplitIncident command, Incident from, IncidentRow.Severity severity) {
        return declaration(
                command,
                from,
                severity.impact(),
                severity.circumstances(),
                severity.byRule() ? null : severity.level());
    }

    private static DeclareIncident declaration(
            SplitIncident command,
            Incident from,
            Impact impact,
            Set<Circumstance> circumstances,
            @Nullable LevelKey level) {
        return new DeclareIncident(
                command.by(),
                command.title(),
                command.systems(),
                impact,
                circumstances,
                level,
                "",
                null,
                from.isDrill(),
                from.readers(),
                List.of(),
                null);
    }

    /** What was known of when it began and was noticed holds for the part as well. */
    private static void inherit(Incident from, Incident into) {
        Moments moments = into.moments();
        for (Milestone milestone : List.of(Milestone.IMPACT_STARTED, Milestone.DETECTED)) {
            Instant at = from.moments().at(milestone);
            if (at != null) {
                moments = moments.with(milestone, at);
            }
        }
        into.at(moments);
    }

    private void move(Incident from, Incident into, List<FlipRow> moving) {
        Collection<Long> numbers = ledger.numbers(from);
        for (FlipRow flip : moving) {
            flips.kept().move(flip, numbers, into.number());
            for (Long number : numbers) {
                int left = flips.jdbc()
                        .update(
                                "delete from incident_flip where incident = ? and flip_id = ?",
                                number,
                                flip.id().value());
                if (left > 0) {
                    flips.jdbc()
                            .update(
                                    "insert into incident_flip_moved (incident, flip_id) values (?, ?)",
                                    number,
                                    flip.id().value());
                }
            }
        }
    }

    private void tell(SplitIncident command, Incident from, Incident into, List<FlipRow> moving) {
        String what = "%s split off with %s and %s."
                .formatted(
                        into.key(),
                        Numbers.count(moving.size(), "flip", "flips"),
                        Numbers.count(command.entries().size(), "entry", "entries"));
        facts.tell(
                from,
                "split",
                command.by(),
                Clocks.now(flips.clock()),
                what + Words.why(command.reason()),
                Map.of(
                        "into",
                        into.key().value(),
                        Fact.OTHER,
                        into.key().value(),
                        "flips",
                        moving.stream().map(flip -> flip.id().toString()).toList(),
                        "entries",
                        command.entries(),
                        "reason",
                        command.reason().value()));
    }
}

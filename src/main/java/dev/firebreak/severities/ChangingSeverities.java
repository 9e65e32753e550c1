package dev.firebreak.severities;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes the next version, with its fact, within the caller's transaction. */
@Component
class ChangingSeverities {

    private final SchemeRepository stored;
    private final ObjectProvider<LevelsInUse> users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingSeverities(
            SchemeRepository stored, ObjectProvider<LevelsInUse> users, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    Scheme change(ChangeScheme command) {
        Scheme now = stored.find(stored.newest()).orElseGet(Scheme::shipped);
        if (now.version() != command.expectedVersion()) {
            throw changedMeanwhile();
        }
        Instant at = Clocks.now(clock);
        SchemeOrigin origin =
                new SchemeOrigin(at, command.by().name(), command.reason().value());
        Scheme next = command.document().define(now.version() + 1, origin);
        SchemeDifference difference = SchemeDifference.between(now, next);
        if (difference.isEmpty()) {
            return now;
        }
        refuseToRemoveWhatIsInUse(difference.removed());
        stored.add(next);
        events.publishEvent(fact(command, next, difference, at));
        events.publishEvent(new SchemeMemory.SchemeStored(next));
        return next;
    }

    static Conflict changedMeanwhile() {
        return new Conflict(
                "severities-changed",
                "Somebody else changed the severities meanwhile. Load them again and repeat your change.");
    }

    private void refuseToRemoveWhatIsInUse(List<LevelKey> removed) {
        if (removed.isEmpty()) {
            return;
        }
        Set<LevelKey> inUse =
                users.stream().flatMap(user -> user.inUse().stream()).collect(Collectors.toSet());
        String kept =
                removed.stream().filter(inUse::contains).map(LevelKey::value).collect(Collectors.joining(" and "));
        if (!kept.isEmpty()) {
            throw new Conflict(
                    "level-in-use",
                    "There are incidents of " + kept + ", so it cannot be removed. Change its name or texts instead.");
        }
    }

    private static Fact fact(ChangeScheme command, Scheme next, SchemeDifference difference, Instant at) {
        return Fact.of(
                "severity.changed",
                command.by(),
                at,
                null,
                "Severities are version " + next.version() + " now: " + difference.words(),
                Map.of("version", next.version(), "reason", command.reason().value(), "changed", difference.parts()));
    }
}

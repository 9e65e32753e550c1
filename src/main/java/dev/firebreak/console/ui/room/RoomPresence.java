package dev.firebreak.console.ui.room;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/**
 * Knows who has the room of which incident open on this node. It forgets them as their windows close, and does not count
 * those that have not been heard of lately: who crashed or lost the network takes no leave.
 */
@Component
class RoomPresence {

    /** Two and a half times as long as pages wait between two signs; browsers slow them down in the background. */
    private static final Duration LATELY = Duration.ofSeconds(75);

    /** One open room; two windows of one person are two. */
    static final class Seat {

        private final Actor actor;
        private final Runnable tell;
        private volatile Instant heard;

        private Seat(Actor actor, Runnable tell, Instant heard) {
            this.actor = actor;
            this.tell = tell;
            this.heard = heard;
        }
    }

    private final Map<IncidentKey, List<Seat>> seats = new ConcurrentHashMap<>();
    private final Clock clock;

    RoomPresence(Clock clock) {
        this.clock = clock;
    }

    /** @param tell is called on any thread when somebody comes or goes */
    Seat enter(IncidentKey room, Actor actor, Runnable tell) {
        Seat seat = new Seat(actor, tell, Clocks.now(clock));
        seats.computeIfAbsent(room, first -> new CopyOnWriteArrayList<>()).add(seat);
        tell(room);
        return seat;
    }

    /** It is still looked at. */
    void hear(IncidentKey room, Seat seat) {
        boolean wasHere = isHere(seat);
        seat.heard = Clocks.now(clock);
        if (!wasHere) {
            tell(room);
        }
    }

    void leave(IncidentKey room, Seat seat) {
        seats.computeIfPresent(room, (same, open) -> {
            open.remove(seat);
            return open.isEmpty() ? null : open;
        });
        tell(room);
    }

    /** The names of everybody else that was heard of lately, each once. */
    List<String> others(IncidentKey room, Actor than) {
        return seats.getOrDefault(room, List.of()).stream()
                .filter(seat -> !seat.actor.identity().equals(than.identity()))
                .filter(this::isHere)
                .map(seat -> seat.actor.name())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isHere(Seat seat) {
        return seat.heard.plus(LATELY).isAfter(Clocks.now(clock));
    }

    private void tell(IncidentKey room) {
        seats.getOrDefault(room, List.of()).forEach(seat -> Thread.startVirtualThread(seat.tell));
    }
}

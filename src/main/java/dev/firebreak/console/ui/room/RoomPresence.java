package dev.firebreak.console.ui.room;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Knows who has the room of which incident open on this node; forgets them as their windows close. */
@Component
class RoomPresence {

    /** One open room; two windows of one person are two. */
    static final class Seat {

        private final Actor actor;
        private final Runnable tell;

        private Seat(Actor actor, Runnable tell) {
            this.actor = actor;
            this.tell = tell;
        }
    }

    private final Map<IncidentKey, List<Seat>> seats = new ConcurrentHashMap<>();

    /** @param tell is called on any thread when somebody comes or goes */
    Seat enter(IncidentKey room, Actor actor, Runnable tell) {
        Seat seat = new Seat(actor, tell);
        seats.computeIfAbsent(room, first -> new CopyOnWriteArrayList<>()).add(seat);
        tell(room);
        return seat;
    }

    void leave(IncidentKey room, Seat seat) {
        seats.computeIfPresent(room, (same, open) -> {
            open.remove(seat);
            return open.isEmpty() ? null : open;
        });
        tell(room);
    }

    /** The names of everybody else, each once. */
    List<String> others(IncidentKey room, Actor than) {
        return seats.getOrDefault(room, List.of()).stream()
                .filter(seat -> !seat.actor.identity().equals(than.identity()))
                .map(seat -> seat.actor.name())
                .distinct()
                .sorted()
                .toList();
    }

    private void tell(IncidentKey room) {
        seats.getOrDefault(room, List.of()).forEach(seat -> Thread.startVirtualThread(seat.tell));
    }
}

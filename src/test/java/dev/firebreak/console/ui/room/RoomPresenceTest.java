package dev.firebreak.console.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who is in a room. */
class RoomPresenceTest {

    private static final IncidentKey ROOM = new IncidentKey("INC-7");

    private final TestClock clock = new TestClock();
    private final RoomPresence presence = new RoomPresence(clock);

    @Test
    void whoIsNotHeardOfAnyMoreIsNotHere() {
        presence.enter(ROOM, Actors.CARL, () -> {});
        clock.move(Duration.ofSeconds(74));
        assertThat(presence.others(ROOM, Actors.VIC)).containsExactly(Actors.CARL.name());
        clock.move(Duration.ofSeconds(1));
        assertThat(presence.others(ROOM, Actors.VIC)).isEmpty();
    }

    @Test
    void whoSaysSoInTimeStaysHere() {
        RoomPresence.Seat carl = presence.enter(ROOM, Actors.CARL, () -> {});
        for (int beats = 0; beats < 20; beats++) {
            clock.move(Duration.ofSeconds(60));
            presence.hear(ROOM, carl);
        }
        assertThat(presence.others(ROOM, Actors.VIC)).containsExactly(Actors.CARL.name());
    }

    @Test
    void oneOfTwoWindowsIsEnough() {
        RoomPresence.Seat window = presence.enter(ROOM, Actors.CARL, () -> {});
        presence.enter(ROOM, Actors.CARL, () -> {});
        clock.move(Duration.ofSeconds(75));
        presence.hear(ROOM, window);
        assertThat(presence.others(ROOM, Actors.VIC)).containsExactly(Actors.CARL.name());
    }

    @Test
    void theOthersAreToldWhenSomebodyIsBack() throws InterruptedException {
        RoomPresence.Seat carl = presence.enter(ROOM, Actors.CARL, () -> {});
        CountDownLatch told = new CountDownLatch(2);
        presence.enter(ROOM, Actors.VIC, told::countDown);
        clock.move(Duration.ofSeconds(75));
        presence.hear(ROOM, carl);
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(presence.others(ROOM, Actors.VIC)).containsExactly(Actors.CARL.name());
    }
}

package dev.firebreak.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import dev.firebreak.access.Access;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.Role;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the feed tells a screen of the record, from the moment it begins to read. */
@ScreenTest
class TimelineFeedTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    TimelineFeed feed;

    @Autowired
    Access access;

    private final AtomicInteger looks = new AtomicInteger();
    private final Div screen = new Div();

    @Test
    void whatIsWrittenWhileAScreenIsBeingMadeIsToldOnceItIsThere() {
        feed.follow(screen, looks::incrementAndGet);
        write();

        new OpenedUi().add(screen);

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(looks)
                .hasPositiveValue());
    }

    @Test
    void aScreenThatReadEverythingIsNotToldToLookAgain() {
        write();
        Div other = new Div();
        AtomicInteger othersLooks = new AtomicInteger();
        feed.follow(other, othersLooks::incrementAndGet);
        write();
        feed.follow(screen, looks::incrementAndGet);
        UI opened = new OpenedUi();
        opened.add(screen);
        assertThat(looks).hasValue(0);
        opened.remove(screen);

        opened.add(other);

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(othersLooks)
                .hasPositiveValue());
        assertThat(looks).hasValue(0);
    }

    private void write() {
        String login = "fed" + PEOPLE.incrementAndGet();
        access.create(new CreatePerson(Actors.ADA, login, login, Set.of(Role.VIEWER), null));
    }

    /** A page that somebody looks at; what is pushed to it is done at once. */
    private static final class OpenedUi extends UI {
        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }
}

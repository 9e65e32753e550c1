package dev.firebreak.switches.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import dev.firebreak.base.SystemKey;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the feed tells a screen, from the moment it begins to read what it shows. */
class BoardFeedTest extends BoardFixture {

    private static final Duration SEVERAL_PUSHES = Duration.ofSeconds(2);

    @Autowired
    BoardFeed feed;

    private final Set<SystemKey> told = ConcurrentHashMap.newKeySet();
    private final Div screen = new Div();

    @Test
    void whatChangesWhileAScreenIsBeingMadeIsToldOnceItIsThere() {
        feed.follow(screen, told::addAll);
        flipElsewhere();

        new OpenedUi().add(screen);

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(told)
                .contains(system));
    }

    @Test
    void whatChangedBeforeAScreenWasBegunIsNotTold() {
        flipElsewhere();
        feed.follow(screen, told::addAll);

        new OpenedUi().add(screen);
        SystemKey before = system;
        defineATool();
        flipElsewhere();

        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(told)
                .contains(system));
        assertThat(told).doesNotContain(before);
    }

    @Test
    void aScreenThatIsGoneIsToldNothing() {
        UI opened = new OpenedUi();
        feed.follow(screen, told::addAll);
        opened.add(screen);
        opened.remove(screen);
        Set<SystemKey> toldOther = ConcurrentHashMap.newKeySet();
        Div other = new Div();
        feed.follow(other, toldOther::addAll);
        opened.add(other);

        flipElsewhere();

        Awaitility.await().atMost(SEVERAL_PUSHES).untilAsserted(() -> assertThat(toldOther)
                .contains(system));
        assertThat(told).isEmpty();
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

package dev.firebreak.incidents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Reason;
import dev.firebreak.incidents.ChangeIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.testing.Actors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every page says of incidents. */
class IncidentsEverywhereTest extends IncidentScreens {

    @Autowired
    IncidentFeed feed;

    @Autowired
    CurrentActor actors;

    @Test
    void theMenusCountWhatIsOpen() {
        declared("Refunds for forged orders");
        assertThat(find(OpenBadge.class).all())
                .as("one in the side menu, one among the tabs")
                .hasSize(2);

        OpenBadge badge = new OpenBadge(openIncidents, feed, actors);
        UI.getCurrent().add(badge);

        long open = openIncidents.of(rosa).stream().filter(row -> !row.drill()).count();
        assertThat(badge.getText()).isEqualTo("" + open);
        assertThat(badge.isVisible()).isTrue();
    }

    @Test
    void anOverdueUpdateIsSaidToWhoeverMayLook() {
        IncidentRow open = declared("Refunds for forged orders");

        OverdueLine line = lineIn(Duration.ofHours(2));

        assertThat(line.isVisible()).isTrue();
        IncidentRow longest = longestOverdue();
        assertThat(text(line)).startsWith(longest.key() + ": status update overdue for ");
        Anchor link = (Anchor) line.getChildren().findFirst().orElseThrow();
        assertThat(link.getHref()).startsWith("incidents");
        assertThat(openIncidents.of(rosa)).extracting(IncidentRow::key).contains(open.key());

        seat.take(onlooker());
        assertThat(text(lineIn(Duration.ofHours(2)))).isEqualTo(text(line));
        seat.take(Actors.person("stranger"));
        assertThat(lineIn(Duration.ofHours(2)).isVisible()).isFalse();
    }

    @Test
    void anOverdueDrillIsSaidToBeOne() {
        declared("Rehearsal");
        IncidentRow longest = longestOverdue();
        boolean drill = longest.drill();
        incidents.change(ChangeIncident.drill(rosa, longest.key(), true, new Reason("a rehearsal")));
        assertThat(text(lineIn(Duration.ofHours(2))))
                .startsWith(longest.key() + " (drill): status update overdue for ");
        incidents.change(ChangeIncident.drill(rosa, longest.key(), drill, new Reason("as it was")));
    }

    @Test
    void nothingIsSaidWhileAllIsInTime() {
        declared("Refunds for forged orders");

        assertThat(lineIn(Duration.ofDays(-2)).isVisible()).isFalse();
    }

    @Test
    void whatEndsIsCountedNoMore() {
        IncidentRow open = declared("Refunds for forged orders");
        assertThat(keys()).contains(open.key().value());

        incidents.move(new MoveIncident(rosa, open.key(), IncidentState.CANCELLED, new Reason("by mistake")));

        assertThat(keys()).doesNotContain(open.key().value());
    }

    private List<String> keys() {
        return openIncidents.of(rosa).stream().map(row -> row.key().value()).toList();
    }

    private IncidentRow longestOverdue() {
        return openIncidents.of(rosa).stream()
                .min(Comparator.comparing(row -> Objects.requireNonNull(row.updateDueAt())))
                .orElseThrow();
    }

    /** As it would look so much later. */
    private OverdueLine lineIn(Duration later) {
        Clock then = Clock.fixed(Instant.now(Clock.systemUTC()).plus(later), ZoneOffset.UTC);
        OverdueLine line = new OverdueLine(new IncidentsEverywhere(openIncidents, feed, actors, then));
        UI.getCurrent().add(line);
        return line;
    }
}

package dev.firebreak.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.Location;
import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Chart;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.Readers;
import dev.firebreak.incidents.SetMoment;
import dev.firebreak.severities.Impact;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of figures. */
@ScreenTest
class InsightsViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final Reason WHY = new Reason("by hand");

    @Autowired
    Incidents incidents;

    @Autowired
    Switches switches;

    @Autowired
    Seat seat;

    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void sitDown() {
        system = new SystemKey("insights-view-" + SYSTEMS.incrementAndGet());
        switches.define(
                new DefineSystem(Actors.ADA, system, new SystemDetails("Support assistant", "production", "", "")));
        seat.take(Actors.VIC);
    }

    @Test
    void executivesSeeHowManyAndHowFastWithFormulasAndLinks() {
        containedAfter(Duration.ofMinutes(2), false);
        containedAfter(Duration.ofMinutes(4), false);
        containedAfter(Duration.ofMinutes(9), true);
        go("executives");
        Tile contain = tile("Time to contain, median");
        assertThat(words(tile("Incidents"))).contains("2", "left out: 1 drill");
        assertThat(words(contain)).contains("2 min", "contained − detected", "n = 2");
        assertThat(links(contain)).singleElement().satisfies(link -> assertThat(link)
                .startsWith("incidents?system=" + system)
                .contains("&from=", "&to="));
        assertThat(find(Chart.class).all()).hasSize(2);
        assertThat(rows()).anyMatch(row -> row.startsWith("Time to resolve") && row.contains("–"));
    }

    @Test
    void anImpossibleTimeIsCountedListedAndWaitsToBePutRight() {
        IncidentKey wrong = containedAfter(Duration.ofMinutes(-5), false);
        go("executives");
        String page = words(find(InsightsView.class).single());
        assertThat(page)
                .contains(
                        wrong.value(),
                        "Time to contain: contained before detected",
                        "1 incident has times in an impossible order");
        assertThat(words(tile("Time to contain, median"))).contains("–", "n = 0");
    }

    @Test
    void whatWaitsIsOfTheChosenSystemAndNoDrill() {
        IncidentKey waits = declare(new Readers.Everybody(), false);
        IncidentKey drill = declare(new Readers.Everybody(), true);
        go("executives");
        assertThat(words(find(InsightsView.class).single()))
                .contains(waits + " Refunds")
                .doesNotContain(drill + " Refunds");
        sitDown();
        go("executives");
        assertThat(words(find(InsightsView.class).single())).doesNotContain(waits + " Refunds");
    }

    @Test
    void whoMayNotKnowOfAnIncidentSeesTheNumbersWithoutIt() {
        declare(new Readers.Only(Set.of(Actors.CARL.identity()), Set.of()), false);
        go("executives");
        assertThat(words(tile("Incidents"))).startsWith("Incidents0");
        seat.take(Actors.CARL);
        go("executives");
        assertThat(words(tile("Incidents"))).startsWith("Incidents1");
    }

    @Test
    void engineersSeeSwitchesInstancesAndChanges() {
        go("engineers");
        String page = words(find(InsightsView.class).single());
        assertThat(page)
                .contains("Which switches, how often, how fast", "Instances that lag now", "What changed last")
                .contains("System Support assistant")
                .contains("Late or ended without proof", "those that may still be confirmed in time are not counted");
    }

    @Test
    void whatIsChosenIsPartOfTheAddress() {
        go("executives");
        test(find(NativeButton.class).withText("Year").single()).click();
        assertThat(pressed()).containsExactly("For executives", "Year");
        test(find(NativeButton.class).withText("For engineers").single()).click();
        assertThat(pressed()).containsExactly("For engineers", "Year");
        assertThat(words(find(InsightsView.class).single())).contains("Instances that lag now");
    }

    @Test
    void anAddressThatCannotBeReadShowsWhatIsShownAtFirst() {
        Location target = new Location("insights?view=nobody&days=-1&system=a%20b");
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
        assertThat(pressed()).containsExactly("For executives", "90 days");
    }

    private IncidentKey containedAfter(Duration time, boolean drill) {
        IncidentKey key = declare(new Readers.Everybody(), drill);
        Instant declared = Objects.requireNonNull(
                incidents.incident(Actors.CARL, key).moments().at(Milestone.DECLARED));
        Instant detected = declared.minus(Duration.ofHours(1));
        incidents.set(new SetMoment(Actors.CARL, key, Milestone.DETECTED, detected, WHY));
        incidents.set(new SetMoment(Actors.CARL, key, Milestone.CONTAINED, detected.plus(time), WHY));
        return key;
    }

    private IncidentKey declare(Readers readers, boolean drill) {
        Actor by = Actors.CARL;
        return incidents
                .declare(new DeclareIncident(
                        by,
                        "Refunds to strangers",
                        Set.of(system),
                        Impact.UNKNOWN,
                        Set.of(),
                        null,
                        "",
                        null,
                        drill,
                        readers,
                        List.of(),
                        null))
                .key();
    }

    private void go(String view) {
        UI.getCurrent().navigate("restores");
        Location target = new Location("insights?view=" + view + "&days=90&system=" + system);
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    }

    private Tile tile(String name) {
        return find(Tile.class).all().stream()
                .filter(tile -> words(tile).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .map(InsightsViewTest::words)
                .toList();
    }

    private List<String> pressed() {
        return find(NativeButton.class).all().stream()
                .filter(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
                .map(NativeButton::getText)
                .toList();
    }

    private static List<String> links(Component root) {
        return all(root)
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(InsightsViewTest::all));
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively();
    }
}

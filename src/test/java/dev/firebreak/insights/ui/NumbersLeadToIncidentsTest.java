package dev.firebreak.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.Location;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.MergeIncident;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.incidents.Readers;
import dev.firebreak.incidents.SetMoment;
import dev.firebreak.insights.Insights;
import dev.firebreak.insights.InsightsQuery;
import dev.firebreak.insights.InsightsReport;
import dev.firebreak.insights.Period;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each number of the page leads to a list with as many lines as it says. */
@ScreenTest
class NumbersLeadToIncidentsTest extends SpringBrowserlessTest {

    private static final long SEED = 32;
    private static final Reason WHY = new Reason("by hand");
    private static final SystemKey SYSTEM = new SystemKey("numbers-lead");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)( drills?| declined| merged| cancelled|"
            + " incidents? ha(s|ve) times in an impossible order.*)?");

    @Autowired
    Incidents incidents;

    @Autowired
    Insights insights;

    @Autowired
    Switches switches;

    @Autowired
    Seat seat;

    private final Random random = new Random(SEED);

    private record Link(String words, String address) {}

    @BeforeEach
    void sitDown() {
        seat.take(Actors.VIC);
    }

    @Test
    void everyLinkListsAsManyIncidentsAsItsNumberSays() {
        switches.define(
                new DefineSystem(Actors.ADA, SYSTEM, new SystemDetails("Support assistant", "production", "", "")));
        IncidentKey first = generated(0);
        for (int at = 1; at < 30; at++) {
            end(generated(at), at % 6, first);
        }
        for (String view : List.of("executives", "engineers")) {
            List<Link> links = links(view);
            assertThat(links).as(view).hasSizeGreaterThan(15);
            links.forEach(link -> assertThat(lines(link))
                    .as("%s: %s leads to %s, seed %s", view, link.words(), link.address(), SEED)
                    .isEqualTo(said(link)));
        }
    }

    private long said(Link link) {
        Matcher number = NUMBER.matcher(link.words());
        long counted = counted(link.address());
        if (number.matches()) {
            assertThat(counted).as("%s", link).isIn(-1L, Long.parseLong(number.group(1)));
            return Long.parseLong(number.group(1));
        }
        assertThat(counted).as("%s says no number and counts nothing", link).isPositive();
        return counted;
    }

    /** How many a report of the same time, system and severity counts; -1 of those that count nowhere. */
    private long counted(String address) {
        Map<String, List<String>> asked =
                new Location(address).getQueryParameters().getParameters();
        if (!asked.containsKey("counted")) {
            return -1;
        }
        String severity = one(asked, "severity");
        InsightsReport report = insights.report(
                Actors.VIC,
                new InsightsQuery(
                        new Period(Instant.parse(one(asked, "from")), Instant.parse(one(asked, "to"))),
                        new SystemKey(Objects.requireNonNull(one(asked, "system"))),
                        severity));
        return switch (Counted.find(Objects.requireNonNull(one(asked, "counted")))
                .orElseThrow()) {
            case Counted.Each() -> report.counts().all();
            case Counted.Known known -> report.of(known.figure()).spread().n();
            case Counted.Missing missing -> report.of(missing.figure()).missing();
            case Counted.Invalid invalid ->
                report.of(invalid.figure()).invalid().size();
            case Counted.InvalidInAny() ->
                report.invalid().stream()
                        .map(each -> each.incident())
                        .distinct()
                        .count();
        };
    }

    private static @Nullable String one(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    private long lines(Link link) {
        go(link.address());
        return find(ListItem.class).all().stream()
                .filter(item -> item.getClassNames().contains("incident-line"))
                .count();
    }

    private List<Link> links(String view) {
        go("insights?view=" + view + "&days=90&system=" + SYSTEM);
        return all(find(InsightsView.class).single())
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .map(anchor -> new Link(anchor.getText(), anchor.getHref()))
                .filter(link -> link.address().startsWith("incidents?"))
                .toList();
    }

    private static void go(String address) {
        UI.getCurrent().navigate("restores");
        Location target = new Location(address);
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(NumbersLeadToIncidentsTest::all));
    }

    private IncidentKey generated(int at) {
        IncidentKey key = incidents
                .declare(new DeclareIncident(
                        Actors.CARL,
                        "Refunds " + at,
                        Set.of(SYSTEM),
                        Impact.UNKNOWN,
                        Set.of(),
                        new LevelKey("SEV" + (1 + at % 4)),
                        new Reason("for this test"),
                        "",
                        null,
                        at % 8 == 6,
                        new Readers.Everybody(),
                        List.of(),
                        null))
                .key();
        Instant declared = Objects.requireNonNull(
                incidents.incident(Actors.CARL, key).moments().at(Milestone.DECLARED));
        Instant then = declared.minus(Duration.ofDays(random.nextInt(120)));
        incidents.set(new SetMoment(Actors.CARL, key, Milestone.DECLARED, then, WHY));
        for (Milestone milestone : List.of(Milestone.DETECTED, Milestone.CONTAINED, Milestone.RESOLVED)) {
            if (random.nextInt(4) > 0) {
                Instant when = then.plusSeconds(random.nextInt(7_200) - 3_600L);
                incidents.set(new SetMoment(Actors.CARL, key, milestone, when, WHY));
            }
        }
        return key;
    }

    private void end(IncidentKey key, int how, IncidentKey first) {
        switch (how) {
            case 1 -> incidents.move(new MoveIncident(Actors.CARL, key, IncidentState.DECLINED, WHY));
            case 2 -> incidents.move(new MoveIncident(Actors.CARL, key, IncidentState.CANCELLED, WHY));
            case 3 -> incidents.merge(new MergeIncident(Actors.CARL, key, first, WHY));
            default -> {}
        }
    }
}

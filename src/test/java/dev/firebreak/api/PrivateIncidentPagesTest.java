package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import dev.firebreak.access.Access;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.Role;
import dev.firebreak.base.Actor;
import dev.firebreak.base.People;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import dev.firebreak.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever may not know of a private incident reads nothing of it on any page there is. A page that this test cannot find the
 * way to fails it.
 */
@ScreenTest
@WithMockUser(roles = "ADMINISTRATOR")
class PrivateIncidentPagesTest extends SpringBrowserlessTest {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)(\\([^/]*\\))?[?*]?");
    private static final String UNKNOWN = "INC-987654321";

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentRecords records;

    @Autowired
    Switches switches;

    @Autowired
    Timeline timeline;

    @Autowired
    Access access;

    @Autowired
    People people;

    @Autowired
    Seat seat;

    private final SystemKey system = new SystemKey("private-" + UUID.randomUUID());

    @BeforeEach
    void defineASystem() {
        switches.define(new DefineSystem(Actors.ADA, system, SystemDetails.of("Support", "production", "", "")));
        SwitchDocument document = JsonMapper.shared().readValue(Examples.REFUND, SwitchDocument.class);
        switches.define(new DefineSwitch(Actors.ADA, system, document.define(new SwitchKey("tool.refund")), null));
    }

    private Secret declare() {
        String login = "pia-" + system.value().substring(8, 20);
        access.create(new CreatePerson(Actors.ADA, login, login, Set.of(Role.COMMANDER), null));
        return Secret.withFlip(incidents, records, switches, Objects.requireNonNull(people.find(login)), system);
    }

    @Test
    void noPageTellsOfIt() {
        Secret secret = declare();
        for (Actor outsider : List.of(Actors.VIC, Actors.RITA, Actors.CARL, Actors.ADA)) {
            seat.take(outsider);
            for (String page : pages()) {
                for (String question : questions(secret)) {
                    String asked = fill(page, secret.key().value(), system) + question;
                    String unknown =
                            asked.replace(secret.key().value(), UNKNOWN).replace(secret.title(), "zqnothing");
                    String answer = read(asked);
                    secret.isNotIn(
                            asked.equals(unknown)
                                    ? answer
                                    : Secret.neutral(answer, secret.key().value())
                                            .replace(secret.title(), ""),
                            outsider.name() + " on " + asked);
                }
            }
        }
    }

    @Test
    void whoeverMayKnowReadsIt() {
        Secret secret = declare();
        seat.take(secret.owner());
        assertThat(read("timeline?incident=" + secret.key())).contains(secret.title());
    }

    private List<String> questions(Secret secret) {
        return List.of(
                "",
                "?incident=" + secret.key(),
                "?entry=" + secret.entry(timeline),
                "?filter=" + secret.key(),
                "?text=" + secret.title());
    }

    private static List<String> pages() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<String> pages = new ArrayList<>();
        scan.findCandidateComponents("dev.firebreak")
                .forEach(found -> pages.add(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                        .getAnnotation(Route.class)
                        .value()));
        assertThat(pages).contains("", "timeline");
        return pages;
    }

    private static String fill(String page, String key, SystemKey system) {
        Matcher parameter = PARAMETER.matcher(page);
        return parameter.replaceAll(found -> switch (found.group(1)) {
            case "system" -> system.value();
            case "incident" -> key;
            case "key" -> page.startsWith("incidents") ? key : "tool.refund";
            default -> throw new AssertionError("what to fill in for :" + found.group(1) + " of the page " + page);
        });
    }

    /** All that a page says, to people and in its links. */
    private static String read(String path) {
        UI.getCurrent().navigate("account");
        Location target = new Location(path);
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
        StringBuilder all = new StringBuilder();
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().forEach(part -> collect(part.getElement(), all));
        assertThat(all).as(path).isNotEmpty();
        return all.toString();
    }

    private static void collect(Element element, StringBuilder into) {
        if (element.isTextNode()) {
            into.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames()
                .forEach(name -> into.append(element.getAttribute(name)).append('\n'));
        element.getPropertyNames()
                .forEach(name -> into.append(element.getPropertyRaw(name)).append('\n'));
        element.getChildren().forEach(child -> collect(child, into));
    }
}

package dev.firebreak.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import dev.firebreak.access.Access;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.Role;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import dev.firebreak.timeline.TimelineFilter;
import dev.firebreak.timeline.Who;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the record. */
@ScreenTest
class TimelineViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Access access;

    @Autowired
    Seat seat;

    @BeforeEach
    void sitDown() {
        seat.take(Actors.VIC);
    }

    @Test
    void whoeverActedSinceThePageOpenedCanBeChosen() {
        go("timeline");
        String late = "late" + PEOPLE.incrementAndGet();
        assertThat(people()).doesNotContain(late);
        letSomebodyInAs(late);

        ComboBox<Who> person = person();
        ComponentUtil.fireEvent(person, new FocusNotifier.FocusEvent<>(person, true));

        assertThat(people()).contains(late);
    }

    @Test
    void aKindShowsItsEntriesOnly() {
        String name = "kinds" + PEOPLE.incrementAndGet();
        letSomebodyInAs(name);
        go("timeline");
        test(find(NativeButton.class).withText("People").single()).click();
        assertThat(find(EntryLine.class).all())
                .anyMatch(line -> line.getElement().getTextRecursively().contains(name))
                .allMatch(line -> line.getElement().getAttribute("data-look").equals("person"));
        test(find(NativeButton.class).withText("Tokens").single()).click();
        assertThat(find(EntryLine.class).all())
                .allMatch(line -> line.getElement().getAttribute("data-look").equals("token"));
    }

    @Test
    void aLinkToWhoeverActedSinceThePageOpenedNamesThem() {
        go("timeline");
        String late = "linked" + PEOPLE.incrementAndGet();
        letSomebodyInAs(late);

        String id = Actors.administrator(late).identity();
        Location target = new Location(TimelineLinks.filtered(new TimelineFilter(null, null, null, null, id)));
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());

        assertThat(person().getValue().name()).isEqualTo(late);
    }

    @Test
    void anEntryThatIsNotThereSaysSo() {
        go("timeline?entry=999999999");
        assertThat(find(Paragraph.class).all())
                .anyMatch(words -> words.getText().startsWith("There is no timeline entry"));
    }

    private void letSomebodyInAs(String actor) {
        CreatePerson command = new CreatePerson(Actors.administrator(actor), actor, actor, Set.of(Role.VIEWER), null);
        access.create(command);
    }

    private List<String> people() {
        return person().getListDataView().getItems().map(Who::name).toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Who> person() {
        return (ComboBox<Who>) find(ComboBox.class).all().getLast();
    }

    private static void go(String path) {
        UI.getCurrent().navigate("restores");
        Location target = new Location(path);
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    }
}

package dev.firebreak.timeline.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import dev.firebreak.timeline.Who;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the page shows: a group of kinds, a system, a person. */
final class TimelineFilters extends Div {

    private final Map<KindGroup, NativeButton> groups = new EnumMap<>(KindGroup.class);
    private final ComboBox<String> system = new ComboBox<>();
    private final ComboBox<Who> person = new ComboBox<>();
    private final Div rest = new Div();
    private final Timeline timeline;
    private final CurrentActor current;
    private final Consumer<TimelineFilter> changed;
    private List<Who> people = List.of();
    private TimelineFilter filter = TimelineFilter.ALL;

    TimelineFilters(Timeline timeline, CurrentActor current, Consumer<TimelineFilter> changed) {
        this.timeline = timeline;
        this.current = current;
        this.changed = changed;
        addClassName("timeline-filters");
        choose(system, "Any system", timeline.systems(current.get()));
        people = timeline.actors(current.get());
        choose(person, "Anybody", people);
        // Whoever acted since the page opened can be chosen too.
        person.addFocusListener(event -> offerPeople());
        person.setItemLabelGenerator(Who::name);
        system.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(with(filter.kind(), event.getValue(), filter.actor()));
            }
        });
        person.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(with(
                        filter.kind(),
                        filter.system(),
                        event.getValue() == null ? null : event.getValue().id()));
            }
        });
        rest.addClassName("timeline-rest");
        add(kinds(), system, person, rest);
    }

    private static <T> void choose(ComboBox<T> box, String placeholder, List<T> items) {
        box.setItems(items);
        box.setPlaceholder(placeholder);
        box.setAriaLabel(placeholder);
        box.setClearButtonVisible(true);
    }

    private Div kinds() {
        Div kinds = new Div();
        kinds.addClassName("choices");
        kinds.getElement().setAttribute("role", "group").setAttribute("aria-label", "Kind of entry");
        for (KindGroup group : KindGroup.values()) {
            NativeButton button = new NativeButton(
                    group.label(), click -> changed.accept(with(group.kind(), filter.system(), filter.actor())));
            button.addClassName("choice");
            groups.put(group, button);
            kinds.add(button);
        }
        return kinds;
    }

    /** Marks what is shown, without asking for it again. */
    void mark(TimelineFilter shown) {
        filter = shown;
        groups.forEach((group, button) -> button.getElement()
                .setAttribute("aria-pressed", String.valueOf(Objects.equals(group.kind(), shown.kind()))));
        system.setValue(shown.system());
        if (shown.actor() != null && person(shown.actor()) == null) {
            offerPeople();
        }
        choosePerson(shown.actor());
        rest.removeAll();
        part("Switch", shown.switchKey());
        part("Incident", shown.incident());
        rest.setVisible(rest.getComponentCount() > 0);
    }

    private void offerPeople() {
        List<Who> now = timeline.actors(current.get());
        if (!now.equals(people)) {
            people = now;
            person.setItems(now);
            choosePerson(filter.actor());
        }
    }

    private void choosePerson(@Nullable String id) {
        person.setValue(id == null ? null : person(id));
    }

    private @Nullable Who person(String id) {
        return people.stream().filter(who -> who.id().equals(id)).findFirst().orElse(null);
    }

    /** A part that only a link can set; it can be taken away here. */
    private void part(String what, @Nullable String value) {
        if (value == null) {
            return;
        }
        Span words = new Span(what + " " + value);
        words.addClassNames("chip", "chip-neutral");
        NativeButton drop = new NativeButton(
                "Show all", click -> changed.accept(new TimelineFilter(filter.system(), null, null, null, null)));
        drop.addClassNames("button", "button-small", "button-plain");
        rest.add(words, drop);
    }

    private TimelineFilter with(@Nullable String kind, @Nullable String ofSystem, @Nullable String actor) {
        boolean sameSystem = Objects.equals(ofSystem, filter.system());
        return new TimelineFilter(ofSystem, sameSystem ? filter.switchKey() : null, filter.incident(), kind, actor);
    }
}

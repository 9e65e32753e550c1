package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.People;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Icons;
import dev.firebreak.incidents.Counted;
import dev.firebreak.severities.LevelKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the list shows: words at once, the rest on a phone behind one button. */
final class IncidentFilters extends Div {

    private final TextField words = new TextField();
    private final ComboBox<StateChoice> state = new ComboBox<>();
    private final ComboBox<LevelKey> level = new ComboBox<>();
    private final ComboBox<SystemKey> system = new ComboBox<>();
    private final ComboBox<People.Known> person = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final ComboBox<DrillChoice> drills = new ComboBox<>();
    private final ComboBox<Counted> counted = new ComboBox<>();
    private final CountedLine countedLine = new CountedLine(counted::clear);
    private final NativeButton more = new NativeButton();
    private final FilterChoices choices;
    private final Consumer<IncidentQuery> changed;
    private IncidentQuery shown = IncidentQuery.ALL;
    private boolean marking;

    IncidentFilters(FilterChoices choices, Consumer<IncidentQuery> changed) {
        this.choices = choices;
        this.changed = changed;
        addClassName("incident-filters");
        words();
        offer(state, "Any state", StateChoice.choices().stream().skip(1).toList());
        state.setItemLabelGenerator(StateChoice::label);
        offer(level, "Any severity", choices.levels());
        offer(system, "Any system", List.copyOf(choices.systems().keySet()));
        Map<SystemKey, String> names = choices.systems();
        system.setItemLabelGenerator(key -> names.getOrDefault(key, key.value()));
        offer(person, "Anybody", choices.people());
        person.setItemLabelGenerator(People.Known::name);
        offer(drills, "With drills", List.of(DrillChoice.WITHOUT, DrillChoice.ONLY));
        drills.setItemLabelGenerator(DrillChoice::label);
        offer(counted, "Counted or not", Counted.choices());
        counted.setItemLabelGenerator(Counted::words);
        day(from, "Declared from");
        day(to, "Declared until");
        Div rest = new Div(state, level, system, person, from, to, drills, counted);
        rest.addClassName("incident-filters-rest");
        add(words, moreButton(), rest, countedLine);
    }

    private void words() {
        words.setPlaceholder("Key, title, notes and updates");
        words.setAriaLabel("Search incidents");
        words.setPrefixComponent(Icons.of("search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(250);
        words.addValueChangeListener(change -> say());
    }

    private <T> void offer(ComboBox<T> box, String placeholder, List<T> items) {
        box.setItems(items);
        name(box, placeholder);
        box.setPlaceholder(placeholder);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> say());
    }

    private void day(DatePicker picker, String label) {
        name(picker, label);
        picker.setPlaceholder(label);
        picker.setClearButtonVisible(true);
        picker.getElement().setAttribute("title", label + ": days in UTC");
        picker.addValueChangeListener(change -> say());
    }

    private static <C extends Component & HasAriaLabel> void name(C field, String label) {
        field.setAriaLabel(label);
    }

    private NativeButton moreButton() {
        more.addClassNames("button", "incident-filters-more");
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(click -> {
            boolean opening = !hasClassName("open");
            setClassName("open", opening);
            more.getElement().setAttribute("aria-expanded", String.valueOf(opening));
        });
        return more;
    }

    /** Marks what is shown, without asking for it again. */
    void mark(IncidentQuery query) {
        marking = true;
        shown = query;
        words.setValue(query.words());
        state.setValue(query.state().equals(StateChoice.ANY) ? null : query.state());
        level.setItems(with(choices.levels(), query.level()));
        level.setValue(query.level());
        system.setItems(with(List.copyOf(choices.systems().keySet()), query.system()));
        system.setValue(query.system());
        person.setValue(query.person() == null ? null : choices.person(query.person()));
        from.setValue(query.period().firstDay());
        to.setValue(query.period().lastDay());
        drills.setValue(query.drills() == DrillChoice.WITH ? null : query.drills());
        counted.setValue(query.counted());
        marking = false;
        count();
    }

    private void count() {
        countedLine.show(shown.counted());
        int narrowing = shown.narrowing();
        more.setText(narrowing == 0 ? "Filters" : "Filters (" + narrowing + ")");
    }

    /** A link may name what has gone since. */
    private static <T> List<T> with(List<T> items, @Nullable T one) {
        if (one == null || items.contains(one)) {
            return items;
        }
        List<T> more = new ArrayList<>(items);
        more.add(one);
        return more;
    }

    private void say() {
        if (marking) {
            return;
        }
        Period days = Period.days(from.getValue(), to.getValue());
        Period same = Period.days(shown.period().firstDay(), shown.period().lastDay());
        shown = new IncidentQuery(
                state.getValue() == null ? StateChoice.ANY : state.getValue(),
                level.getValue(),
                system.getValue(),
                person.getValue() == null ? null : person.getValue().id(),
                days.equals(same) ? shown.period() : days,
                drills.getValue() == null ? DrillChoice.WITH : drills.getValue(),
                words.getValue().strip(),
                counted.getValue());
        count();
        changed.accept(shown);
    }
}

package dev.firebreak.insights.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whom the page is for, how far back it looks, and of which system and severity. */
final class InsightsFilters extends Div {

    private final Map<Reader, NativeButton> readers = new EnumMap<>(Reader.class);
    private final Map<Stretch, NativeButton> stretches = new EnumMap<>(Stretch.class);
    private final ComboBox<String> system;
    private final ComboBox<String> severity;
    private final Consumer<InsightsAddress> changed;
    private InsightsAddress shown = new InsightsAddress(Reader.EXECUTIVES, Stretch.QUARTER, null, null);

    InsightsFilters(InsightsChoices choices, Consumer<InsightsAddress> changed) {
        this.changed = changed;
        addClassName("insights-filters");
        Div forWhom = group("For whom");
        for (Reader reader : Reader.values()) {
            readers.put(reader, button(forWhom, reader.words(), () -> changed.accept(shown.of(reader))));
        }
        Div howFar = group("How far back");
        for (Stretch stretch : Stretch.values()) {
            stretches.put(stretch, button(howFar, stretch.words(), () -> changed.accept(shown.of(stretch))));
        }
        system = box("Any system", choices.systems(), chosen -> shown.ofSystem(chosen));
        severity = box("Any severity", choices.levels(), chosen -> shown.ofSeverity(chosen));
        add(forWhom, howFar, system, severity);
    }

    /** Marks what is shown, without asking for it again. */
    void mark(InsightsAddress address) {
        shown = address;
        readers.forEach((reader, button) -> press(button, reader == address.reader()));
        stretches.forEach((stretch, button) -> press(button, stretch == address.stretch()));
        choose(system, address.system());
        choose(severity, address.severity());
    }

    /** Also what is not defined any more, but was asked for. */
    private static void choose(ComboBox<String> box, @Nullable String value) {
        List<String> items = new ArrayList<>(box.getListDataView().getItems().toList());
        if (value != null && !items.contains(value)) {
            items.add(value);
            box.setItems(items);
        }
        box.setValue(value);
    }

    private interface Narrowing {
        InsightsAddress by(@Nullable String chosen);
    }

    private ComboBox<String> box(String words, List<String> items, Narrowing narrowing) {
        ComboBox<String> box = new ComboBox<>();
        box.setItems(items);
        box.setPlaceholder(words);
        box.setAriaLabel(words);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(narrowing.by(event.getValue()));
            }
        });
        return box;
    }

    private static Div group(String name) {
        Div group = new Div();
        group.addClassName("choices");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        return group;
    }

    private static NativeButton button(Div group, String words, Runnable act) {
        NativeButton button = new NativeButton(words, click -> act.run());
        button.addClassName("choice");
        group.add(button);
        return button;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}

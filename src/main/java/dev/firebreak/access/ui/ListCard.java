package dev.firebreak.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** A list that narrows down while somebody types, with the one button that adds to it. */
final class ListCard<T> extends Div {

    /** More than anybody reads; the rest is found by typing. */
    private static final int SHOWN = 200;

    private final Supplier<List<T>> items;
    private final Function<T, String> words;
    private final Function<T, Component> line;
    private final TextField filter = new TextField();
    private final Div list = new Div();

    /** @param words what a typed word is looked for in */
    ListCard(Supplier<List<T>> items, Function<T, String> words, Function<T, Component> line) {
        this.items = items;
        this.words = words;
        this.line = line;
        addClassName("card");
        list.getElement().setAttribute("role", "list");
    }

    ListCard<T> headed(String title, String find, NativeButton add) {
        filter.setAriaLabel(find);
        filter.setPlaceholder(find);
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show());
        filter.addClassNames("list-filter", "push");
        add.addClassNames("button", "button-primary");
        Div head = new Div(new H2(title), filter, add);
        head.addClassName("card-head");
        add(head, list);
        show();
        return this;
    }

    /** As it stands now. */
    void show() {
        list.removeAll();
        String typed = filter.getValue().strip().toLowerCase(Locale.ROOT);
        List<T> found = items.get().stream()
                .filter(item -> words.apply(item).toLowerCase(Locale.ROOT).contains(typed))
                .toList();
        found.stream().limit(SHOWN).map(line).forEach(list::add);
        if (found.isEmpty()) {
            note(typed.isEmpty() ? "There is none yet." : "None fits. Try fewer letters.");
        }
        if (found.size() > SHOWN) {
            note("… and " + (found.size() - SHOWN) + " more: narrow the search");
        }
    }

    private void note(String sentence) {
        Paragraph note = new Paragraph(sentence);
        note.addClassNames("card-body", "muted");
        list.add(note);
    }
}

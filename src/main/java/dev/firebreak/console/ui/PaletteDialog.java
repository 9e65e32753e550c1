package dev.firebreak.console.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import dev.firebreak.base.ui.Icons;
import java.util.List;

/** Type a few letters, press Enter: the arrow keys choose among what fits. */
final class PaletteDialog extends Dialog {

    private final PaletteIndex index;
    private final TextField typed = new TextField();
    private final Div results = new Div();
    private final Span count = new Span();
    private List<Place> found = List.of();
    private int chosen;

    PaletteDialog(PaletteIndex index) {
        this.index = index;
        addClassName("palette");
        getElement().setAttribute("aria-label", "Search or jump to");
        setWidth("640px");
        setTop("12vh");
        field();
        results.addClassName("palette-results");
        results.setId("palette-results");
        results.getElement().setAttribute("role", "listbox");
        results.getElement().setAttribute("aria-label", "What fits");
        count.addClassName("visually-hidden");
        count.getElement().setAttribute("role", "status");
        add(typed, results, count);
        onKey("ArrowDown", () -> choose(chosen + 1));
        onKey("ArrowUp", () -> choose(chosen - 1));
        onKey("Enter", this::go);
        show("");
        typed.focus();
    }

    List<Place> found() {
        return found;
    }

    private void field() {
        typed.setPlaceholder("Switch, system, incident or page");
        typed.setAriaLabel("Search or jump to");
        typed.setPrefixComponent(Icons.of("search"));
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(60);
        typed.addValueChangeListener(change -> show(change.getValue()));
        onInput("role", "combobox");
        onInput("aria-controls", "palette-results");
        onInput("aria-autocomplete", "list");
        onInput("aria-expanded", "true");
    }

    /** On the field that has the focus: only there do screen readers learn that it chooses in a list, and what. */
    private void onInput(String attribute, String value) {
        typed.getElement()
                .executeJs("this.updateComplete.then(() => this.inputElement.setAttribute($0, $1))", attribute, value);
    }

    /** On the field itself: what was typed last arrives before the key does. */
    private void onKey(String key, Runnable action) {
        typed.getElement()
                .addEventListener("keydown", press -> action.run())
                .setFilter("event.key === '" + key + "'")
                .preventDefault();
    }

    private void show(String words) {
        found = index.find(words);
        results.removeAll();
        found.forEach(place -> results.add(new PaletteLine(place, results.getComponentCount(), () -> go(place))));
        count.setText(counted(found.size()));
        if (found.isEmpty()) {
            Div nothing = new Div("Nothing fits. Try fewer letters.");
            nothing.addClassNames("muted", "palette-nothing");
            results.add(nothing);
        }
        choose(0);
    }

    static String counted(int results) {
        return switch (results) {
            case 0 -> "Nothing fits";
            case 1 -> "1 result";
            default -> results + " results";
        };
    }

    private void choose(int wanted) {
        if (found.isEmpty()) {
            return;
        }
        mark(false);
        chosen = Math.floorMod(wanted, found.size());
        mark(true);
    }

    private void mark(boolean selected) {
        if (chosen < results.getComponentCount() && results.getComponentAt(chosen) instanceof PaletteLine line) {
            line.mark(selected);
            onInput("aria-activedescendant", selected ? line.getId().orElse("") : "");
        }
    }

    private void go() {
        if (!found.isEmpty()) {
            go(found.get(chosen));
        }
    }

    private void go(Place place) {
        close();
        Location target = new Location(place.path());
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    }
}

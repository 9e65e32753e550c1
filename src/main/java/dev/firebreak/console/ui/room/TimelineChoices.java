package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Narrows the timeline to one kind of entries. */
final class TimelineChoices extends Div {

    private final Map<EntryKinds, NativeButton> buttons = new EnumMap<>(EntryKinds.class);

    TimelineChoices(Consumer<EntryKinds> chosen) {
        addClassNames("choices", "room-choices", "no-print");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Show");
        for (EntryKinds kinds : EntryKinds.values()) {
            NativeButton button = new NativeButton(kinds.label(), click -> {
                mark(kinds);
                chosen.accept(kinds);
            });
            button.addClassName("choice");
            buttons.put(kinds, button);
            add(button);
        }
        mark(EntryKinds.ALL);
    }

    private void mark(EntryKinds chosen) {
        buttons.forEach(
                (kinds, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(kinds == chosen)));
    }
}

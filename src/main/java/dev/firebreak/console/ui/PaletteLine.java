package dev.firebreak.console.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One thing the palette found. */
final class PaletteLine extends Div {

    PaletteLine(Place place, int index, Runnable go) {
        Span title = new Span(place.title());
        title.addClassName("strong");
        Span detail = new Span(place.detail());
        detail.addClassNames("muted", "small", "palette-detail");
        Span kind = new Span(place.contained() ? "contained" : place.kind());
        kind.addClassNames("chip", place.contained() ? "chip-held" : "chip-neutral");
        addClassName("palette-line");
        setId("palette-" + index);
        getElement().setAttribute("role", "option");
        addClickListener(click -> go.run());
        add(title, detail, kind);
    }

    void mark(boolean selected) {
        getElement().setAttribute("aria-selected", String.valueOf(selected));
        if (selected) {
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }
}

package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.base.ui.Icons;
import java.util.List;

/** Narrows the board while one types. */
final class BoardFilter extends Composite<Div> {

    private static final int PAUSE = 120;

    private final TextField text = new TextField();
    private final ChipField<BoardQuery.Show> show =
            new ChipField<>("", List.of(BoardQuery.Show.values()), BoardQuery.Show::label);
    private final Span count = new Span();
    private final NativeButton anew = new NativeButton();

    BoardFilter(Runnable changed) {
        text.setPlaceholder("Filter by name, key, label, kind or system");
        text.setAriaLabel("Filter switches");
        text.setClearButtonVisible(true);
        text.setPrefixComponent(Icons.of("search"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(change -> changed.run());
        Shortcuts.addShortcutListener(text, text::clear, Key.ESCAPE).listenOn(text);
        show.setAriaLabel("Which switches");
        show.setValue(BoardQuery.Show.ALL);
        show.addValueChangeListener(change -> changed.run());
        count.addClassNames("muted", "small", "board-count");
        count.getElement().setAttribute("role", "status");
        anew.add(Icons.of("sort"), new Span("Contained first"));
        anew.setTitle("Lines stay where they are while switches are flipped. Press to order them anew.");
        anew.setAriaLabel("Order anew, contained first");
        anew.addClassNames("button", "button-small", "board-anew");
        anew.addClickListener(click -> changed.run());
        offerAnew(false);
        getContent().addClassName("board-filter");
        getContent().add(text, show, anew, count);
    }

    BoardQuery query() {
        BoardQuery.Show chosen = show.getValue();
        return BoardQuery.of(text.getValue(), chosen == null ? BoardQuery.Show.ALL : chosen);
    }

    void say(String words) {
        text.setValue(words);
    }

    void narrow(BoardQuery.Show chosen) {
        show.setValue(chosen);
    }

    /** Offers to order the lines anew; its place stays taken while there is nothing to order. */
    void offerAnew(boolean overtaken) {
        anew.setEnabled(overtaken);
    }

    void counted(long switches, long of) {
        count.setText(switches == of ? of + " switches" : switches + " of " + of);
    }
}

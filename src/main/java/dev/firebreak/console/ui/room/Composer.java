package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.Draft;
import dev.firebreak.incidents.AddNote;
import dev.firebreak.incidents.IncidentRow;
import org.jspecify.annotations.Nullable;

/**
 * Where a note is written. Only its own posting takes out what was posted: what others do meanwhile, a refusal, and letters
 * that were typed while the post was on its way stay.
 */
final class Composer extends Div implements RoomPart {

    private static final String TAKE_OUT = "const words = this.value.trimStart();"
            + " if (words.startsWith($0)) { this.value = words.slice($0.length).trimStart(); }";

    private final RoomDesk desk;
    private final IncidentKey key;
    private final Runnable changed;
    private final TextArea text = new TextArea();
    private final ReaderZone zone = new ReaderZone();
    private final Div when = new Div();
    private final NativeButton past;
    private final Refused refused = new Refused();
    private final OnTheWay way = new OnTheWay();
    private @Nullable MomentField happened;

    Composer(RoomDesk desk, IncidentKey key, Runnable changed) {
        this.desk = desk;
        this.key = key;
        this.changed = changed;
        past = Buttons.plain("It happened earlier…", this::askWhen);
        text.setAriaLabel("Add a note");
        text.setPlaceholder("Add a note… Markdown");
        text.setWidthFull();
        text.setMinRows(1);
        text.setMaxRows(10);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.addValueChangeListener(change -> way.says(change.getValue()));
        text.getElement()
                .addEventListener("keydown", post -> post())
                .setFilter("event.key === 'Enter' && (event.ctrlKey || event.metaKey)")
                .synchronizeProperty("value");
        past.addClassName("button-small");
        Span shortcut = new Span("Ctrl Enter");
        shortcut.addClassNames("kbd", "desktop-only");
        Div foot = new Div(past, when, shortcut, Buttons.primary("Add note", this::post));
        foot.addClassName("composer-foot");
        addClassNames("composer", "no-print");
        add(text, foot, refused, zone, new Draft(text, desk.actor(), key + " note"));
    }

    @Override
    public void show(IncidentRow row) {
        setVisible(desk.mayRespond(row) && row.mergedInto() == null);
    }

    private void askWhen() {
        boolean asks = happened == null;
        when.removeAll();
        happened = asks ? new MomentField("Happened at", zone.id(), null) : null;
        past.setText(asks ? "It happens now" : "It happened earlier…");
        if (happened != null) {
            when.add(happened);
            happened.focus();
        }
    }

    private void post() {
        String fresh = way.fresh(text.getValue());
        if (fresh.isEmpty() && !way.isNothing()) {
            // Pressed twice before the browser heard of the first.
            return;
        }
        boolean kept = refused.attempt(() -> desk.incidents()
                .note(new AddNote(desk.actor(), key, fresh, happened == null ? null : happened.moment())));
        if (kept) {
            takeOut(way.posted(fresh));
            changed.run();
        }
        text.focus();
    }

    /** The browser does it, which alone knows what stands there by now. */
    private void takeOut(OnTheWay.Post post) {
        text.getElement().executeJs(TAKE_OUT, post.words()).then(done -> way.taken(post));
        if (happened != null) {
            askWhen();
        }
    }
}

package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Refusal;
import org.jspecify.annotations.Nullable;

/** One part of the incident room: a heading, what there is, and in place what was refused. */
@StyleSheet("styles/incident-records.css")
abstract class RecordPanel extends Composite<Section> {

    private final Div body = new Div();
    private final Div inside = new Div();
    private final Paragraph refusal = new Paragraph();
    private final CurrentActor current;
    private final IncidentKey incident;
    private @Nullable Object shown;

    RecordPanel(String title, CurrentActor current, IncidentKey incident) {
        this.current = current;
        this.incident = incident;
        refusal.addClassName("record-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Header head = new Header(new H2(title));
        head.addClassNames("card-head", "room-panel-head");
        inside.addClassName("record-inside");
        inside.add(body, refusal);
        getContent().addClassNames("card", "room-panel", "record-panel");
        getContent().getElement().setAttribute("aria-label", title);
        getContent().add(head, inside);
    }

    /** Shows what there is now; whatever somebody is typing stays. */
    abstract void refresh();

    /** Whether there is something else than what it shows: from now on it shows that. */
    final boolean isNews(Object now) {
        boolean news = !now.equals(shown);
        shown = now;
        return news;
    }

    Actor by() {
        return current.get();
    }

    IncidentKey incident() {
        return incident;
    }

    /** Whether whoever looks may also change it. */
    boolean mayChange() {
        return by().may(Permission.RESPOND);
    }

    Div body() {
        return body;
    }

    void under(Component... parts) {
        inside.add(parts);
    }

    /** Does it, or says in place why not. */
    boolean attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal refused) {
            refusal.setText(refused.sentence());
            refusal.setVisible(true);
            return false;
        }
        refusal.setVisible(false);
        refresh();
        return true;
    }

    static Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("record-quiet");
        return paragraph;
    }

    static NativeButton button(String words, Runnable act) {
        NativeButton button = new NativeButton(words, click -> act.run());
        button.addClassNames("button", "button-small", "record-act");
        return button;
    }

    static ListItem line(Component... parts) {
        ListItem line = new ListItem(parts);
        line.addClassName("record-line");
        return line;
    }

    static Span faint(String words) {
        Span span = new Span(words);
        span.addClassName("record-faint");
        return span;
    }
}

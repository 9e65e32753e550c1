package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.ui.Unmarked;
import dev.firebreak.incidents.FieldDefinition;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Which fields of a team's own incidents are asked for, and when each has to be there. */
@Route("administration/incident-fields")
@PageTitle("Incident fields")
@Menu(title = "Incident fields", order = 83, icon = "icons/edit.svg")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("styles/incident-records.css")
class IncidentFieldsView extends Div implements Unmarked {

    private final transient FieldsDesk desk;
    private final Div list = new Div();

    IncidentFieldsView(FieldsDesk desk) {
        this.desk = desk;
        Paragraph what =
                new Paragraph("Every incident has these beside its state: a ticket, a customer, what your rules"
                        + " ask for. One that is needed keeps an incident from a state until it is filled in.");
        what.addClassName("muted");
        NativeButton define = new NativeButton("Define a field…", click -> FieldDialog.define(desk, this::show));
        define.addClassNames("button", "button-small");
        Div head = new Div(new H2("Fields that incidents are asked for"), define);
        head.addClassName("card-head");
        list.getElement().setAttribute("role", "list");
        Div body = new Div(what, list);
        body.addClassName("card-body");
        Div card = new Div(head, body);
        card.addClassName("card");
        addClassName("fields-page");
        add(card);
        show();
    }

    private void show() {
        list.removeAll();
        List<FieldDefinition> fields = desk.records().fields();
        fields.forEach(field -> list.add(line(field)));
        if (fields.isEmpty()) {
            Paragraph none = new Paragraph("None is defined yet.");
            none.getElement().setAttribute("role", "listitem");
            list.add(none);
        }
    }

    private Div line(FieldDefinition field) {
        Span label = new Span(field.label());
        label.addClassName("strong");
        Span key = new Span(field.key().value());
        key.addClassNames("key", "small");
        Span holds = new Span(FieldWords.holds(field));
        Span needed = new Span(FieldWords.needed(field));
        needed.setClassName("muted", field.required() == null);
        Div name = new Div(label, key);
        name.addClassName("defined-name");
        Div words = new Div(holds, needed);
        words.addClassNames("defined-words", "small");
        Div acts = new Div(
                button("Change…", field, () -> FieldDialog.change(desk, field, this::show)),
                button("Retire…", field, () -> RetireDialog.open(desk, field, this::show)));
        acts.addClassName("defined-acts");
        Div line = new Div(name, words, acts);
        line.addClassName("defined-field");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private static NativeButton button(String words, FieldDefinition field, Runnable act) {
        NativeButton button = new NativeButton(words, click -> act.run());
        button.addClassNames("button", "button-small");
        button.setAriaLabel(words.replace("…", "") + " " + field.label());
        return button;
    }
}

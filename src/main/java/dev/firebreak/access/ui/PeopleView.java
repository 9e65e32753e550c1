package dev.firebreak.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.access.ChangePerson;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.PersonState;
import dev.firebreak.access.Role;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.base.ui.Unmarked;
import jakarta.annotation.security.RolesAllowed;

/** Who may sign in, and as what. */
@Route("administration/people")
@PageTitle("People")
@Menu(title = "People", order = 80, icon = "icons/people.svg")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("styles/access.css")
class PeopleView extends Div implements Unmarked {

    private final transient AccessDesk desk;
    private final ListCard<PersonRow> list;

    PeopleView(AccessDesk desk) {
        this.desk = desk;
        this.list = new ListCard<>(() -> desk.access().people(desk.actor()), PeopleView::words, this::line);
        NativeButton add = new NativeButton("Add a person…", click -> PersonDialog.create(desk, list::show));
        add(list.headed("Who may sign in", "Find by name, login or role", add));
    }

    private static String words(PersonRow person) {
        return person.name() + " " + person.login() + " " + person.roles() + " "
                + (person.isActive() ? "" : " shut out");
    }

    private Div line(PersonRow person) {
        Span name = new Span(person.name());
        name.addClassName("strong");
        Span login = new Span(person.login());
        login.addClassNames("key", "who-line");
        Div chips = new Div();
        chips.addClassName("chips");
        person.roles().stream().sorted().map(PeopleView::chip).forEach(chips::add);
        Div line = new Div(new Div(name, login), chips, waysIn(person), acts(person));
        line.addClassName("access-row");
        line.setClassName("gone", !person.isActive());
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private static Span chip(Role role) {
        Span chip = new Span(role.label());
        chip.addClassNames("chip", "chip-neutral");
        return chip;
    }

    private static Span waysIn(PersonRow person) {
        String words =
                switch (person.waysIn()) {
                    case PASSWORD -> "signs in by password";
                    case PROVIDER -> "signs in by identity provider";
                    case BOTH -> "signs in by password or identity provider";
                    case NONE -> "has no password here";
                };
        Span ways = new Span(person.isActive() ? words : "may no longer sign in");
        ways.addClassNames("muted", "small");
        return ways;
    }

    private Div acts(PersonRow person) {
        NativeButton edit = new NativeButton("Edit…", click -> PersonDialog.edit(desk, person, list::show));
        PersonState other = person.isActive() ? PersonState.DISABLED : PersonState.ACTIVE;
        NativeButton toggle =
                new NativeButton(person.isActive() ? "Shut out" : "Let in again", click -> become(person, other));
        edit.setAriaLabel("Edit " + person.name());
        toggle.setAriaLabel(toggle.getText() + ": " + person.name());
        edit.addClassNames("button", "button-small");
        toggle.addClassNames("button", "button-small");
        Div acts = new Div(edit, toggle);
        acts.addClassName("access-acts");
        return acts;
    }

    private void become(PersonRow person, PersonState state) {
        try {
            desk.access().change(ChangePerson.state(desk.actor(), person.id(), state));
            Notice.say(
                    person.name() + (state == PersonState.ACTIVE ? " may sign in again." : " may no longer sign in."));
        } catch (Refusal refusal) {
            Notice.refused(refusal);
        }
        list.show();
    }
}

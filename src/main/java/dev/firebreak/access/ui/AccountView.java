package dev.firebreak.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.access.PersonRow;
import dev.firebreak.base.ui.Unmarked;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;

/** One's own account: who one is here, what that allows, and one's password. */
@Route("account")
@PageTitle("Your account")
@PermitAll
@StyleSheet("styles/access.css")
class AccountView extends Div implements Unmarked {

    AccountView(AccessDesk desk) {
        addClassName("account-page");
        PersonRow owner = desk.access().owner(OwnSession.current());
        if (owner == null) {
            add(new Paragraph("You are not signed in any more. Sign in again."));
            return;
        }
        add(card("Who you are here", facts(owner)), card("Password", password(desk, owner)));
    }

    private static DescriptionList facts(PersonRow owner) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "Name", owner.name());
        fact(facts, "Login", owner.login());
        fact(
                facts,
                "You may",
                owner.roles().stream()
                        .sorted()
                        .map(role -> role.label() + ": " + role.explanation())
                        .collect(Collectors.joining("; ")));
        return facts;
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private static Div password(AccessDesk desk, PersonRow owner) {
        return switch (owner.waysIn()) {
            case PASSWORD, BOTH -> new OwnPassword(desk);
            case PROVIDER ->
                new Div(new Paragraph("You sign in through the identity provider: your password is changed there."));
            case NONE -> new Div(new Paragraph("You have no password here. An administrator can set one."));
        };
    }

    private static Div card(String title, Component content) {
        Div head = new Div(new H2(title));
        head.addClassName("card-head");
        Div body = new Div(content);
        body.addClassName("card-body");
        Div card = new Div(head, body);
        card.addClassName("card");
        return card;
    }
}

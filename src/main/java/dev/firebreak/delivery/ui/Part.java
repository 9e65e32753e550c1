package dev.firebreak.delivery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A framed part of the page with its title. */
final class Part extends Div {

    Part(String title, Component... content) {
        Div head = new Div(new H2(title));
        head.addClassName("card-head");
        Div body = new Div(content);
        body.addClassName("card-body");
        addClassName("card");
        add(head, body);
    }
}

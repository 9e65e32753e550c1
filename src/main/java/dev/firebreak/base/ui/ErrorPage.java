package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A page that could not be shown: what is wrong and where to go instead. */
final class ErrorPage extends Div {

    ErrorPage(String title, String sentence) {
        addClassNames("card", "card-body", "error-page");
        Anchor home = new Anchor(Links.switchboard(), "Go to the switchboard");
        home.addClassNames("button", "button-primary");
        add(new H2(title), new Paragraph(sentence), home);
    }
}

package dev.firebreak.access.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** A secret that is shown this once, with a button that copies it. */
final class SecretShown extends Div {

    SecretShown(String secret) {
        addClassName("access-form");
        Code code = new Code(secret);
        code.addClassName("secret-box");
        NativeButton copy = new NativeButton("Copy");
        copy.addClassNames("button", "button-primary");
        copy.addClickListener(click -> copy.getElement()
                .executeJs(
                        "navigator.clipboard.writeText($0).then(() => { this.textContent = 'Copied'; },"
                                + " () => { getSelection().selectAllChildren($1); this.textContent = 'Press Ctrl C'; })",
                        secret,
                        code.getElement()));
        add(
                new Paragraph(
                        "This is the only time it is shown: Firebreak keeps no copy. Put it where your application"
                                + " finds its secrets."),
                code,
                copy);
    }
}

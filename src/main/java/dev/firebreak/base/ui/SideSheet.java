package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** What one acts in beside the page: a panel on wide screens, a sheet from below on phones. */
public final class SideSheet extends Composite<Aside> {

    private final H2 title = new H2();
    private final Span environment = new Span();
    private final Div body = new Div();
    private final Div foot = new Div();
    private final NativeButton close;

    public SideSheet(Runnable closed) {
        environment.addClassName("env");
        close = new NativeButton("", click -> closed.run());
        close.add(Icons.of("close"));
        close.addClassNames("button", "button-plain", "icon-button");
        close.setAriaLabel("Close");
        Header header = new Header(title, environment, close);
        header.addClassName("card-head");
        body.addClassNames("card-body", "sheet-body");
        foot.addClassName("sheet-foot");
        getContent().addClassNames("card", "sheet");
        getContent().add(header, body, foot);
        getContent()
                .getElement()
                .addEventListener("keydown", escape -> closed.run())
                .setFilter("event.key === 'Escape' && !event.defaultPrevented");
    }

    /** What it is about, and in which environment; an empty one is not shown. */
    public void setHead(String words, String where) {
        title.setText(words);
        getContent().getElement().setAttribute("aria-label", words);
        environment.setText(where);
        environment.setVisible(!where.isEmpty());
    }

    /** Without it the sheet is part of its page and stays. */
    public void setClosable(boolean closable) {
        close.setVisible(closable);
        getContent().setClassName("sheet-inline", !closable);
    }

    public void setBody(Component... parts) {
        body.removeAll();
        body.add(parts);
    }

    /** What stays in sight while the body scrolls. */
    public void setFoot(Component... parts) {
        foot.removeAll();
        foot.add(parts);
        foot.setVisible(parts.length > 0);
    }
}

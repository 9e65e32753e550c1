package dev.firebreak.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.firebreak.access.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfToken;

/** One click to come in as each role: there in the demo and nowhere else. */
@org.springframework.stereotype.Component
@Profile("demo")
class DemoSignIn implements MoreWaysIn {

    static final String PATH = "/demo/sign-in";
    static final String AS = "as";

    private final DemoPeople people;

    DemoSignIn(DemoPeople people) {
        this.people = people;
    }

    @Override
    public void open(HttpSecurity http) {
        http.addFilterBefore(new DemoSignInFilter(people), UsernamePasswordAuthenticationFilter.class);
    }

    /** A plain form: it works like any other sign-in, protection against forged requests included. */
    @Override
    public Component offer() {
        Div or = new Div(new Span("or look around as"));
        or.addClassName("sign-in-or");
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", PATH.substring(1));
        form.setAttribute("class", "demo-roles");
        form.appendChild(forgeryToken());
        people.all().forEach(guest -> form.appendChild(button(guest).getElement()));
        Div all = new Div(or);
        all.addClassName("demo");
        all.getElement().appendChild(form);
        return all;
    }

    private static NativeButton button(DemoPeople.Guest guest) {
        Span role = new Span(guest.role().label() + " " + guest.name());
        Span may = new Span(guest.role().explanation());
        may.addClassNames("muted", "small");
        NativeButton button = new NativeButton();
        button.add(role, may);
        button.addClassName("button");
        button.getElement().setAttribute("type", "submit");
        button.getElement().setAttribute("name", AS);
        button.getElement().setAttribute("value", guest.login());
        return button;
    }

    private static Element forgeryToken() {
        Element field = new Element("input");
        field.setAttribute("type", "hidden");
        if (VaadinServletRequest.getCurrent() != null
                && VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName())
                        instanceof CsrfToken token) {
            field.setAttribute("name", token.getParameterName());
            field.setAttribute("value", token.getToken());
        }
        return field;
    }
}

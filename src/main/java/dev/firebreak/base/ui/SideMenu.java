package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The menu at the side of wide screens. */
final class SideMenu extends Nav {

    private final List<Anchor> links;

    SideMenu(ShellParts parts) {
        addClassName("side");
        getElement().setAttribute("aria-label", "Main");
        links = Places.all().stream()
                .map(place -> Places.link(place, "side-link"))
                .toList();
        add(brand());
        links.forEach(this::add);
        add(foot(parts));
    }

    void mark(String path) {
        links.forEach(link -> Places.mark(link, path));
    }

    private static Anchor brand() {
        Anchor brand = new Anchor(Links.switchboard(), Icons.of("firebreak"), new Span("Firebreak"));
        brand.addClassName("brand");
        return brand;
    }

    private static Div foot(ShellParts parts) {
        Div foot = new Div();
        foot.addClassNames("side-foot", "small");
        parts.actor().ifPresent(actor -> foot.add(WhoAmI.name(actor), WhoAmI.signOut(parts)));
        return foot;
    }
}

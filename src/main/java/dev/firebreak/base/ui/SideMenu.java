package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;

/** The menu at the side of wide screens. */
final class SideMenu extends Nav {

    private final List<Anchor> links = new ArrayList<>();

    SideMenu(ShellParts parts) {
        addClassName("side");
        getElement().setAttribute("aria-label", "Main");
        add(brand());
        List<MenuEntry> places = Places.all();
        for (MenuEntry place : places) {
            if (Places.beginsAdministration(place, places)) {
                add(Places.heading());
            }
            Anchor link = Places.link(parts, place, "side-link");
            links.add(link);
            add(link);
        }
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

    private Div foot(ShellParts parts) {
        Div foot = new Div();
        foot.addClassNames("side-foot", "small");
        parts.actor().ifPresent(actor -> {
            Anchor account = WhoAmI.name(actor);
            links.add(account);
            foot.add(account, WhoAmI.signOut(parts));
        });
        return foot;
    }
}

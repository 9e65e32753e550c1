package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;

/** The menu at the bottom of phones: the first pages, search, and the rest behind "More". */
final class TabBar extends Div {

    private static final int SHOWN = 3;

    private final List<Anchor> links = new ArrayList<>();
    private final Div sheet = new Div();
    private final NativeButton more;

    TabBar(ShellParts parts, Runnable search) {
        Nav tabs = new Nav();
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", "Main, small screen");
        more = tab("more", "More", this::toggle);
        more.getElement().setAttribute("aria-expanded", "false");
        List<MenuEntry> places = Places.all();
        places.stream().limit(SHOWN).forEach(place -> tabs.add(noted(Places.link(parts, place, "tab"))));
        tabs.add(tab("search", "Search", search), more);
        sheet.addClassName("more-sheet");
        places.stream().skip(SHOWN).forEach(place -> sheet.add(noted(Places.link(parts, place, "side-link"))));
        parts.actor().ifPresent(actor -> sheet.add(noted(WhoAmI.name(actor)), WhoAmI.signOut(parts)));
        add(sheet, tabs);
    }

    void mark(String path) {
        links.forEach(link -> Places.mark(link, path));
        open(false);
    }

    private Anchor noted(Anchor link) {
        links.add(link);
        return link;
    }

    private void toggle() {
        open(!sheet.hasClassName("open"));
    }

    private void open(boolean open) {
        sheet.setClassName("open", open);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private static NativeButton tab(String icon, String label, Runnable action) {
        NativeButton tab = new NativeButton("", click -> action.run());
        tab.add(Icons.of(icon), new Span(label));
        tab.addClassName("tab");
        return tab;
    }
}

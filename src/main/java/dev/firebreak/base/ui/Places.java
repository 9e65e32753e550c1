package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/** The pages of the menu that the reader may open, and links to them. */
final class Places {

    private static final String RESTORES = "restores";

    private Places() {}

    static List<MenuEntry> all() {
        return MenuConfiguration.getMenuEntries();
    }

    /** Pages from this one on are for administrators. */
    static boolean beginsAdministration(MenuEntry place, List<MenuEntry> all) {
        return isAdministration(place)
                && all.stream().filter(Places::isAdministration).findFirst().stream()
                        .anyMatch(place::equals);
    }

    private static boolean isAdministration(MenuEntry place) {
        return trimmed(place.path()).startsWith("administration/");
    }

    static Span heading() {
        Span heading = new Span("Administration");
        heading.addClassNames("side-heading", "muted", "small");
        return heading;
    }

    /** With what others have to say of that page. */
    static Anchor link(ShellParts parts, MenuEntry place, String look) {
        Anchor link = new Anchor(trimmed(place.path()), "");
        link.addClassName(look);
        link.add(Icons.of(place.icon() == null ? "page" : place.icon()));
        link.add(new Span(place.title()));
        parts.said().stream()
                .filter(addition -> addition.page().equals(link.getHref()))
                .forEach(addition -> link.add(addition.badge()));
        return link;
    }

    /** Tells screen readers and the style sheet whether the reader is there. */
    static void mark(Anchor link, String path) {
        String target = link.getHref();
        boolean here = isUnder(target, isRestore(path) ? RESTORES : path);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private static boolean isUnder(String target, String path) {
        return target.isEmpty() ? isHome(path) : path.equals(target) || path.startsWith(target + "/");
    }

    /** Where one system is restored belongs to the page of all restores, though its address is the system's. */
    private static boolean isRestore(String path) {
        return path.startsWith("systems/") && path.endsWith("/restore");
    }

    private static boolean isHome(String path) {
        return path.isEmpty() || path.startsWith("switches/") || path.startsWith("systems/");
    }

    private static String trimmed(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}

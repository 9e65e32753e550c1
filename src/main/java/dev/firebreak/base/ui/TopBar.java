package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line above every page: its title, the environment, and search. */
final class TopBar extends Header {

    private final H1 title = new H1();
    private final Div titleLine = new Div(title);
    private final Div actions = new Div();
    private final ShellParts parts;

    TopBar(ShellParts parts, Runnable search) {
        this.parts = parts;
        addClassName("top");
        titleLine.addClassName("top-title");
        actions.addClassName("top-actions");
        add(titleLine, actions, searchButton(search));
    }

    void show(@Nullable Component page) {
        titleLine.removeAll();
        title.setText(page == null ? "" : MenuConfiguration.getPageHeader(page).orElse(""));
        titleLine.add(title);
        environments(page).forEach(name -> titleLine.add(mark(name)));
        actions.removeAll();
        if (page instanceof PageHead head) {
            actions.add(head.headerActions());
        }
    }

    private List<String> environments(@Nullable Component page) {
        if (page instanceof Unmarked) {
            return List.of();
        }
        return page instanceof PageHead head && head.environment() != null
                ? List.of(head.environment())
                : parts.environments();
    }

    private static Span mark(String name) {
        Span mark = new Span(name);
        mark.addClassName("env");
        return mark;
    }

    private static NativeButton searchButton(Runnable search) {
        NativeButton button = new NativeButton("", click -> search.run());
        Span shortcut = new Span("Ctrl K");
        shortcut.addClassName("kbd");
        button.add(Icons.of("search"), new Span("Search or jump to…"), shortcut);
        button.addClassNames("button", "search-button", "desktop");
        return button;
    }
}

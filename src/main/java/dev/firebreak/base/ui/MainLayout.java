package dev.firebreak.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame around every page: where one can go, where one is, which environment, and who one is. */
@Layout
@JavaScript("context://components/fb-palette.js")
@JavaScript("context://components/fb-draft.js")
@AnonymousAllowed
public final class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** Whoever comes by the palette, or whose button went away with the last page, goes on where the page begins. */
    private static final String KEEP_PLACE = """
            setTimeout(() => {
              const at = document.activeElement;
              if (!at || at === document.body || at.closest('.palette, vaadin-dialog')) this.focus({ preventScroll: true });
            })""";

    /** An address such as #content would be looked up below the base of all pages, which is the switchboard. */
    private static final String SKIP = """
            this.onclick = (press) => {
              press.preventDefault();
              $0.focus({ preventScroll: true });
              $0.scrollIntoView({ block: 'nearest' });
            }""";

    private final Main content = new Main();
    private final TopBar top;
    private final SideMenu side;
    private final TabBar tabs;
    private final Anchor skip = skip();
    private final ObjectProvider<CommandPalette> palettes;
    private boolean arrived;

    MainLayout(ShellParts parts) {
        this.palettes = parts.palettes();
        this.top = new TopBar(parts, this::search);
        this.side = new SideMenu(parts);
        this.tabs = new TabBar(parts, this::search);
        content.setId("content");
        content.addClassName("content");
        content.getElement().setAttribute("tabindex", "-1");
        Div urgent = new Div();
        urgent.addClassName("urgent");
        parts.said().forEach(addition -> urgent.add(addition.line()));
        Div stage = new Div(top, urgent, new ConnectionLine(), content);
        stage.addClassName("stage");
        addClassName("shell");
        add(skip, side, stage, tabs);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement page) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        Component page = content.getChildren().findFirst().orElse(null);
        top.show(page);
        side.mark(path);
        tabs.mark(path);
        if (arrived) {
            content.getElement().executeJs(KEEP_PLACE);
        }
        arrived = true;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        skip.getElement().executeJs(SKIP, content.getElement());
        Shortcuts.addShortcutListener(this, this::search, Key.KEY_K, KeyModifier.CONTROL)
                .listenOn(event.getUI());
        Shortcuts.addShortcutListener(this, this::search, Key.KEY_K, KeyModifier.META)
                .listenOn(event.getUI());
    }

    private void search() {
        palettes.ifAvailable(CommandPalette::open);
    }

    private static Anchor skip() {
        Anchor skip = new Anchor("#content", "Skip to the content");
        skip.addClassNames("skip", "button", "button-primary");
        skip.setRouterIgnore(true);
        return skip;
    }
}

package dev.firebreak.delivery.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.firebreak.access.Access;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Back;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.base.ui.RouteKeys;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Connect an application: everything a developer pastes so that a system's application obeys its switches. */
@Route("systems/:system/connect")
@PermitAll
@StyleSheet("styles/connect.css")
class ConnectView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageHead {

    private final transient Switches switches;
    private final transient Access access;
    private final transient CurrentActor current;
    private @Nullable SystemSnapshot system;
    private @Nullable SnippetPanel snippets;

    ConnectView(Switches switches, Access access, CurrentActor current) {
        this.switches = switches;
        this.access = access;
        this.current = current;
        addClassName("connect");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SystemSnapshot found = find(RouteKeys.system(event));
        SnippetPanel panel = new SnippetPanel(found, address());
        this.system = found;
        this.snippets = panel;
        removeAll();
        add(
                Back.to(Links.switchboard(), "Switchboard"),
                new Part("1. A token", new TokenPanel(access, current, found.system())),
                new Part("2. Ask for a switch", panel),
                new ConnectGuide(found));
    }

    /** Behind a proxy only the browser knows the address by which the console is reached. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().fetchCurrentURL(url -> {
            if (snippets != null) {
                snippets.setBase(url.getProtocol() + "://" + url.getAuthority());
            }
        });
    }

    @Override
    public String getPageTitle() {
        return system == null
                ? "Connect an application"
                : "Connect " + system.system().name();
    }

    @Override
    public @Nullable String environment() {
        return system == null ? null : system.system().environment();
    }

    private SystemSnapshot find(SystemKey key) {
        current.get().needs(Permission.VIEW, key);
        return switches.system(key);
    }

    private static String address() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort());
    }
}

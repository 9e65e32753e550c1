package dev.firebreak.console.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Back;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.base.ui.RouteKeys;
import dev.firebreak.incidents.ui.DeclareDialogs;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.BoardFeed;
import dev.firebreak.switches.ui.Desk;
import dev.firebreak.switches.ui.FlipSheet;
import dev.firebreak.switches.ui.Prefill;
import dev.firebreak.switches.ui.SwitchCallers;
import dev.firebreak.switches.ui.SwitchPanel;
import dev.firebreak.switches.ui.SwitchReach;
import dev.firebreak.timeline.ui.TimelinePanels;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One switch with a link of its own: how it stands, its sheet filled in from the link, and its history. */
@Route("switches/:system/:key")
@PermitAll
class SwitchPage extends Div implements BeforeEnterObserver, HasDynamicTitle, PageHead {

    private final Switches switches;
    private final FlipSheet sheet;
    private final SwitchPanel panel = new SwitchPanel();
    private final SwitchReach reach;
    private final SwitchCallers callers;
    private final Div history = new Div();
    private final TimelinePanels histories;
    private final DeclareDialogs declaring;
    private final boolean mayRespond;
    private @Nullable SystemSnapshot system;
    private @Nullable SwitchKey key;

    SwitchPage(Switches switches, Desk desk, BoardFeed feed, TimelinePanels histories, DeclareDialogs declaring) {
        this.switches = switches;
        this.histories = histories;
        this.declaring = declaring;
        this.mayRespond = desk.actor().may(Permission.RESPOND);
        this.sheet = new FlipSheet(desk, () -> {}).inline();
        this.reach = new SwitchReach(desk);
        this.callers = new SwitchCallers(desk);
        Header head = new Header(new H2("History"));
        head.addClassName("card-head");
        Section past = new Section(head, history);
        past.addClassName("card");
        Anchor back = Back.to(Links.switchboard(), "Switchboard");
        Div left = new Div(panel, reach, callers, past);
        left.addClassName("switch-left");
        Div right = new Div(sheet);
        right.addClassName("switch-right");
        addClassName("switch-page");
        add(back, left, right);
        feed.follow(this, this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SystemKey named = RouteKeys.system(event);
        SwitchKey wanted = RouteKeys.key(event);
        SystemSnapshot found = switches.system(named);
        SwitchState state = found.find(wanted);
        if (state == null) {
            throw new NotFound("switch", wanted.value());
        }
        system = found;
        key = wanted;
        panel.show(found.system(), state);
        reach.show(found.system(), state);
        callers.show(named, wanted);
        sheet.open(found.system(), state, Prefill.of(event.getLocation().getQueryParameters()));
        sheet.focus();
        history.removeAll();
        history.add(histories.ofSwitch(named, wanted));
    }

    @Override
    public String getPageTitle() {
        SwitchState state = state();
        return state == null ? "Switch" : state.definition().name();
    }

    @Override
    public @Nullable String environment() {
        return system == null ? null : system.system().environment();
    }

    @Override
    public List<Component> headerActions() {
        if (!mayRespond) {
            return List.of();
        }
        NativeButton declare = new NativeButton("Declare incident", click -> declare());
        declare.addClassNames("button", "button-danger");
        return List.of(declare);
    }

    private void declare() {
        SwitchState state = state();
        if (system != null && state != null) {
            declaring.about(system.key(), state.inForce());
        }
    }

    private void changed(Set<SystemKey> systems) {
        SwitchState state = state();
        if (system != null && state != null && systems.contains(system.key())) {
            panel.show(system.system(), state);
            reach.show(system.system(), state);
            sheet.follow(state);
        }
    }

    private @Nullable SwitchState state() {
        SystemSnapshot now = system == null ? null : switches.find(system.key());
        return now == null || key == null ? null : now.find(key);
    }
}

package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Back;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.base.ui.RouteKeys;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.Words;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One system to administer: what is said of it, its switches, and the way to delete it. */
@Route(DefinitionLinks.SYSTEMS + "/:system")
@RolesAllowed("ADMINISTRATOR")
class SystemView extends Div implements BeforeEnterObserver, HasDynamicTitle, PageHead {

    private final DefinitionDesk desk;
    private @Nullable SystemSnapshot system;

    SystemView(DefinitionDesk desk) {
        this.desk = desk;
        addClassName("definitions-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SystemSnapshot now = desk.switches().system(RouteKeys.system(event));
        system = now;
        removeAll();
        add(Back.to(DefinitionLinks.SYSTEMS, "All systems"), details(now), switches(now), deletion(now));
    }

    private Div details(SystemSnapshot now) {
        SystemForm form = new SystemForm(desk, now.system());
        Div acts = new Div(DefinitionDesk.button("Save", "button-primary", () -> {
            try {
                form.save();
                form.faults().clear();
                Notice.say("Saved.");
            } catch (Refusal refusal) {
                form.faults().show(refusal);
            }
        }));
        acts.addClassName("acts");
        Div body = new Div(form, acts);
        body.addClassNames("card-body", "stack");
        Div card = new Div(body);
        card.addClassName("card");
        return card;
    }

    private static Div switches(SystemSnapshot now) {
        Anchor add = new Anchor(DefinitionLinks.newSwitch(now.key()), "New switch…");
        add.addClassNames("button", "button-small", "push");
        Anchor modes = new Anchor(Links.modes(now.key()), "Modes…");
        modes.addClassNames("button", "button-small");
        Div head = new Div(new H2("Switches"), add, modes);
        head.addClassName("card-head");
        Div card = new Div(head);
        card.addClassName("card");
        now.switches().forEach(state -> card.add(line(now, state)));
        if (now.switches().isEmpty()) {
            Div none = new Div("No switch is defined yet.");
            none.addClassNames("row", "muted");
            card.add(none);
        }
        return card;
    }

    private static Div line(SystemSnapshot now, SwitchState state) {
        Anchor name = new Anchor(
                DefinitionLinks.toSwitch(now.key(), state.key()),
                state.definition().name());
        name.addClassName("strong");
        Span key = new Span(state.key().value());
        key.addClassName("key");
        Span kind = new Span(Words.lower(state.definition().kind()));
        kind.addClassNames("chip", "chip-neutral");
        Div line = new Div(name, kind, key);
        line.addClassName("row");
        if (state.isContained()) {
            Span held = new Span("contained");
            held.addClassNames("chip", "chip-held", "push");
            line.add(held);
        }
        return line;
    }

    private Div deletion(SystemSnapshot now) {
        Span words =
                new Span("Deleting a system deletes its switches and modes; applications fall back to the values in"
                        + " their code. Refused while something is contained.");
        words.addClassName("muted");
        Div body = new Div(words, DefinitionDesk.button("Delete the system…", "button-danger", () -> ask(now)));
        body.addClassNames("card-body", "acts");
        Div card = new Div(body);
        card.addClassName("card");
        return card;
    }

    private void ask(SystemSnapshot now) {
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader("Delete " + now.system().name() + "?");
        sure.setText("Its " + now.switches().size() + " switches go with it. This cannot be taken back.");
        sure.setCancelable(true);
        sure.setConfirmText("Delete the system");
        sure.setConfirmButtonTheme("error primary");
        sure.addConfirmListener(confirmed -> {
            try {
                desk.switches().deleteSystem(desk.actor(), now.key());
                getUI().ifPresent(ui -> ui.navigate(DefinitionLinks.SYSTEMS));
            } catch (Refusal refusal) {
                Notice.refused(refusal);
            }
        });
        sure.open();
    }

    @Override
    public String getPageTitle() {
        return system == null ? "System" : system.system().name();
    }

    @Override
    public @Nullable String environment() {
        return system == null ? null : system.system().environment();
    }
}

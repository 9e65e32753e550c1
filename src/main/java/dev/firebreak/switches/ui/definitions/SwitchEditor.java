package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.ui.Back;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.base.ui.RouteKeys;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defines a switch, new or known; never moves one that has flips in force. */
@Route(DefinitionLinks.SYSTEMS + "/:system/switches/:key")
@RouteAlias(DefinitionLinks.SYSTEMS + "/:system/new-switch")
@RolesAllowed("ADMINISTRATOR")
class SwitchEditor extends Div implements BeforeEnterObserver, HasDynamicTitle, PageHead {

    private final DefinitionDesk desk;
    private final TextField reason = new TextField("Reason");
    private SwitchForm form = new SwitchForm(null, NewSwitch.DOCUMENT);
    private @Nullable SystemSnapshot system;
    private @Nullable SwitchState state;

    SwitchEditor(DefinitionDesk desk) {
        this.desk = desk;
        addClassName("definitions-page");
        reason.setHelperText("needed where a value that is served, or the normal position, changes");
        reason.setMaxLength(500);
        reason.setWidthFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SystemSnapshot of = desk.switches().system(RouteKeys.system(event));
        boolean known = event.getRouteParameters().get("key").isPresent();
        system = of;
        state = known ? desk.switches().state(of.key(), RouteKeys.key(event)) : null;
        form = state == null
                ? new SwitchForm(null, NewSwitch.DOCUMENT)
                : new SwitchForm(state.key().value(), SwitchDocument.of(state.definition()));
        form.faults().name("reason", reason);
        removeAll();
        add(Back.to(DefinitionLinks.system(of.key()), of.system().name()), card());
    }

    private Div card() {
        Div acts = new Div(DefinitionDesk.button("Save", "button-primary", this::save));
        acts.addClassName("page-foot");
        if (state != null) {
            acts.add(DefinitionDesk.button("Delete the switch…", "button-danger", this::ask));
        }
        Div body = new Div();
        body.addClassNames("card-body", "stack");
        if (state != null && state.isContained()) {
            Div held = new Div("Contained now: positions in use, the normal one and how safe they are stay as they are"
                    + " until it is restored.");
            held.addClassNames("strip", "strip-held");
            body.add(held);
        }
        body.add(form, reason);
        Div card = new Div(body, acts);
        card.addClassName("card");
        return card;
    }

    private void save() {
        SystemSnapshot of = system;
        if (of == null) {
            return;
        }
        try {
            SwitchKey key = key(of);
            Reason why = reason.getValue().isBlank() ? null : new Reason(reason.getValue());
            desk.switches()
                    .define(new DefineSwitch(
                            desk.actor(), of.key(), form.document().define(key), why));
            form.faults().clear();
            Notice.say("Saved.");
            getUI().ifPresent(ui -> ui.navigate(DefinitionLinks.system(of.key())));
        } catch (Refusal refusal) {
            form.faults().show(refusal);
        }
    }

    private SwitchKey key(SystemSnapshot of) {
        if (form.key().isEmpty()) {
            throw new InvalidInput("switch", "is needed, such as tool.refund_payment");
        }
        SwitchKey key = new SwitchKey(form.key());
        checkUnchanged(of, key);
        if (state == null && desk.switches().system(of.key()).find(key) != null) {
            throw new Conflict("known-already", "There is a switch \"" + key + "\" already.");
        }
        return key;
    }

    /** What somebody else saved since this page opened is not overwritten unseen. */
    private void checkUnchanged(SystemSnapshot of, SwitchKey key) {
        SwitchState opened = state;
        if (opened != null && !desk.switches().state(of.key(), key).definition().equals(opened.definition())) {
            throw new Conflict(
                    "changed-meanwhile",
                    "Somebody changed this switch since you opened it. Open it again to see how it is now.");
        }
    }

    private void ask() {
        SystemSnapshot of = system;
        SwitchState known = state;
        if (of == null || known == null) {
            return;
        }
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader("Delete " + known.definition().name() + "?");
        sure.setText("Applications that ask for it fall back to the value in their code.");
        sure.setCancelable(true);
        sure.setConfirmText("Delete the switch");
        sure.setConfirmButtonTheme("error primary");
        sure.addConfirmListener(confirmed -> {
            try {
                desk.switches().deleteSwitch(desk.actor(), of.key(), known.key());
                getUI().ifPresent(ui -> ui.navigate(DefinitionLinks.system(of.key())));
            } catch (Refusal refusal) {
                Notice.refused(refusal);
            }
        });
        sure.open();
    }

    @Override
    public String getPageTitle() {
        return state == null ? "New switch" : state.definition().name();
    }

    @Override
    public @Nullable String environment() {
        return system == null ? null : system.system().environment();
    }

    @Override
    public List<Component> headerActions() {
        if (system == null || state == null) {
            return List.of();
        }
        Anchor open = new Anchor(Links.toSwitch(system.key(), state.key()), "Open the switch");
        open.addClassNames("button", "wide-only");
        return List.of(open);
    }
}

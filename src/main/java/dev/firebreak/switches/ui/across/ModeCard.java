package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.base.ui.ReasonField;
import dev.firebreak.switches.ApplyMode;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.Desk;
import dev.firebreak.switches.ui.IncidentField;
import dev.firebreak.switches.ui.Touches;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One mode: what it touches now, and a press-and-hold behind one more act to put it in force. */
final class ModeCard extends Article {

    private final Desk desk;
    private final ModeRow mode;
    private final Consumer<Flipped> done;
    private final Targets targets;
    private final Div touches = new Div();
    private final Span state = new Span();
    private final Paragraph missing = new Paragraph();
    private final Div act = new Div();
    private final Div refused = new Div();
    private final ReasonField reason = new ReasonField(ReasonField.LABEL, "");
    private final IncidentField incident;
    private final HoldButton hold = new HoldButton(HoldButton.SHORT, this::apply);
    private @Nullable SystemSnapshot system;

    ModeCard(Desk desk, ModeRow mode, Consumer<Flipped> done, Consumer<@Nullable ModeRow> edit) {
        this.desk = desk;
        this.incident = new IncidentField(desk);
        this.mode = mode;
        this.done = done;
        this.targets = new Targets(desk);
        addClassNames("card", "mode");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        act.addClassNames("page-foot", "contain-foot");
        act.setVisible(false);
        act.add(touches, reason, incident, refused, hold);
        hold.setWords("Hold for “" + mode.name() + "”", "Hold to put the mode " + mode.name() + " in force");
        add(head(edit));
        if (!mode.description().isBlank()) {
            Paragraph words = new Paragraph(mode.description());
            words.addClassNames("card-body", "muted");
            add(words);
        }
        missing.addClassNames("card-body", "strong");
        missing.setVisible(false);
        add(missing, targets, act);
    }

    private Div head(Consumer<@Nullable ModeRow> edit) {
        state.addClassNames("chip");
        Span key = new Span(mode.key().value());
        key.addClassName("key");
        Div buttons = new Div();
        buttons.addClassNames("acts", "push");
        if (desk.actor().may(Permission.CONTAIN)) {
            NativeButton apply = new NativeButton("Put in force…", click -> {
                act.setVisible(!act.isVisible());
                click.getSource().getElement().setAttribute("aria-expanded", String.valueOf(act.isVisible()));
                // On a phone the button would cover what the mode touches.
                getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            });
            apply.addClassNames("button", "button-small", "button-danger");
            buttons.add(apply);
        }
        if (desk.actor().may(Permission.ADMINISTER)) {
            NativeButton change = new NativeButton("Edit…", click -> edit.accept(mode));
            change.addClassNames("button", "button-small");
            buttons.add(change);
        }
        Div head = new Div(new H2(mode.name()), key, state, buttons);
        head.addClassName("card-head");
        return head;
    }

    void show(SystemSnapshot now) {
        if (system == null) {
            touches.add(new Touches(desk, now.key(), mode.positions().keySet(), "What this touches"));
        }
        system = now;
        List<Targets.Target> touched = new ArrayList<>();
        for (SwitchState known : now.switches()) {
            PositionKey to = mode.positions().get(known.key());
            if (to != null) {
                known.definition()
                        .find(to)
                        .ifPresent(position -> touched.add(new Targets.Target(
                                now.key(), "", known, position, desk.asked(now.key(), known.key()))));
            }
        }
        targets.show(touched);
        incident.offer(now);
        show(ModeStanding.of(mode, now));
    }

    private void show(ModeStanding standing) {
        boolean inForce = standing.isWhole() || standing.isPart();
        state.setText(standing.isWhole() ? "In force" : standing.isPart() ? "Partly in force" : "Not in force");
        state.setClassName("chip-held", inForce);
        state.setClassName("chip-neutral", !inForce);
        missing.setVisible(standing.isPart());
        missing.setText("Not as the mode says: " + String.join("; ", standing.missing()) + ".");
    }

    ModeRow mode() {
        return mode;
    }

    /** Whether its button to hold is there. */
    boolean isOpen() {
        return act.isVisible();
    }

    private void apply() {
        if (system == null) {
            return;
        }
        try {
            ReasonField.Given why = reason.given();
            Flipped flipped = desk.switches()
                    .apply(new ApplyMode(
                            desk.actor(), system.key(), mode.key(), why.reason(), why.follows(), incident.key()));
            act.setVisible(false);
            refused.setText("");
            done.accept(flipped);
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
        }
        hold.ready();
    }
}

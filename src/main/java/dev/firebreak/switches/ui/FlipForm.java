package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Actor;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.ReasonField;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.SwitchDefinition;

/** Everything one can say about a flip; what is rarely needed is one line that opens. */
final class FlipForm extends Composite<Div> {

    private final SwitchDefinition definition;
    private final PositionField position;
    private final ScopeField scope;
    private final DurationField duration;
    private final IncidentField incident;
    private final ReasonField reason;
    private final Span summary = new Span();
    private final NativeButton more = new NativeButton();
    private final Div details;
    private final Runnable changed;

    FlipForm(Desk desk, SystemKey system, SwitchDefinition definition, Prefill prefill, Runnable changed) {
        this.definition = definition;
        this.changed = changed;
        OnExpiry usual = definition.restoreApprovals() > 0 ? OnExpiry.ASK : OnExpiry.RESTORE;
        position = new PositionField(definition, prefill.position(definition));
        reason = new ReasonField(ReasonField.LABEL, prefill.alert());
        incident = new IncidentField(desk);
        incident.choose(system);
        incident.say(prefill.incident());
        Touches touches = new Touches(desk, system, definition.key(), "What this touches");
        details = new Div();
        details.addClassName("more-details");
        details.setVisible(false);
        scope = new ScopeField(desk.traffic().use(system, definition.key()), this::sumUp);
        duration = new DurationField(prefill.expiresIn(), usual, this::sumUp);
        details.add(scope, duration, incident);
        position.addValueChangeListener(change -> sumUp());
        incident.addValueChangeListener(change -> sumUp());
        getContent().add(position, moreLine(), details, reason, touches);
        sumUp();
    }

    Position position() {
        return position.getValue();
    }

    /** "everyone · until restored · no incident". */
    String summary() {
        return scope.words() + " · " + duration.words() + " · "
                + (incident.isEmpty() ? "no incident" : incident.words());
    }

    /** @throws dev.firebreak.base.InvalidInput if something is missing or wrong */
    FlipSwitch command(Actor by, SystemKey system) {
        ReasonField.Given why = reason.given();
        return new FlipSwitch(
                by,
                system,
                definition.key(),
                position().key(),
                why.reason(),
                why.follows(),
                scope.scope(),
                duration.duration(),
                duration.onExpiry(),
                incident.key());
    }

    private NativeButton moreLine() {
        Span open = new Span("Change");
        open.addClassNames("strong", "more-open");
        more.add(summary, open);
        more.addClassName("more-line");
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(click -> {
            boolean opening = !details.isVisible();
            details.setVisible(opening);
            open.setText(opening ? "Close" : "Change");
            more.getElement().setAttribute("aria-expanded", String.valueOf(opening));
        });
        return more;
    }

    private void sumUp() {
        if (duration == null || scope == null) {
            return;
        }
        String words = summary();
        summary.setText(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        changed.run();
    }
}

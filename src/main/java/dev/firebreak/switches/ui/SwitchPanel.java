package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.ToolAccess;
import dev.firebreak.switches.Words;
import java.util.ArrayList;
import java.util.List;

/** What a switch is and how it stands, for people. */
public final class SwitchPanel extends Composite<Section> {

    /** Shows it as it is now. */
    public void show(SystemRow system, SwitchState state) {
        SwitchDefinition definition = state.definition();
        getContent().removeAll();
        getContent().addClassName("card");
        Div body = new Div(names(system, definition));
        if (!definition.description().isBlank()) {
            body.add(new Paragraph(definition.description()));
        }
        definition.positions().forEach(position -> body.add(line(state, position)));
        body.add(notes(definition));
        body.addClassNames("card-body", "switch-panel");
        getContent().add(head(state), body);
    }

    private static Header head(SwitchState state) {
        Span chip = new Span(state.words());
        chip.addClassNames("chip", state.isContained() ? "chip-held" : "chip-neutral");
        Header head = new Header(new H2("How it stands"), chip);
        head.addClassName("card-head");
        return head;
    }

    private static Div names(SystemRow system, SwitchDefinition definition) {
        Span kind = new Span(Words.lower(definition.kind()));
        kind.addClassNames("chip", "chip-neutral");
        Span key = new Span(definition.key().value());
        key.addClassName("key");
        Span of = new Span(system.name());
        of.addClassName("muted");
        Div names = new Div(kind, key, of);
        names.addClassName("standing-line");
        return names;
    }

    private static Div line(SwitchState state, Position position) {
        SwitchDefinition definition = state.definition();
        boolean normal = position.key().equals(definition.normal());
        Span chip = new Span(normal ? "normal" : position.equals(definition.safest()) ? "safest" : "safer");
        chip.addClassNames("chip", "chip-neutral");
        Span name = new Span(position.label());
        name.addClassName("strong");
        Span value = new Span(position.value().toString());
        value.addClassName("key");
        List<Component> parts = new ArrayList<>(List.of(name, chip));
        if (!position.description().isBlank()) {
            Span notice = new Span(position.description());
            notice.addClassName("muted");
            parts.add(notice);
        }
        if (position.fallbackApprovedBy() != null) {
            Span approved = new Span("approved as fallback by " + position.fallbackApprovedBy()
                    + (position.fallbackReviewDue() == null
                            ? ""
                            : ", to be looked at again by " + position.fallbackReviewDue()));
            approved.addClassNames("muted", "small");
            parts.add(approved);
        }
        parts.add(value);
        Div line = new Div(parts.toArray(Component[]::new));
        line.addClassNames("position-line");
        return line;
    }

    private static Paragraph notes(SwitchDefinition definition) {
        List<String> notes = new ArrayList<>();
        notes.add("Without the console an application uses “"
                + definition.position(definition.failSafe()).label() + "”.");
        int approvals = definition.restoreApprovals();
        notes.add(
                approvals == 0
                        ? "Restoring needs no approval."
                        : "Restoring needs " + approvals + (approvals == 1 ? " approval." : " approvals."));
        if (definition.access() == ToolAccess.WRITE) {
            notes.add(
                    Boolean.TRUE.equals(definition.reversible())
                            ? "It changes things, which can be undone."
                            : "It changes things, which cannot be undone.");
        }
        definition.labels().forEach((label, value) -> notes.add(label + ": " + value + "."));
        Paragraph words = new Paragraph(String.join(" ", notes));
        words.addClassNames("muted", "small");
        return words;
    }
}

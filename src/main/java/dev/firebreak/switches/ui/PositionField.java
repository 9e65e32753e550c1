package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.SwitchDefinition;

/** Which position to contain with: the safest first and chosen, each with what users will notice. */
final class PositionField extends RadioButtonGroup<Position> {

    private final Position safest;

    PositionField(SwitchDefinition definition, Position chosen) {
        safest = definition.safest();
        setItems(definition.containing());
        setValue(chosen);
        setAriaLabel("Position");
        addClassName("options");
        setRenderer(new ComponentRenderer<Component, Position>(this::option));
    }

    private Component option(Position position) {
        Span chip = new Span(position.equals(safest) ? "safest" : "safer");
        chip.addClassNames("chip", position.equals(safest) ? "chip-held" : "chip-neutral");
        Span name = new Span(position.label());
        name.addClassName("strong");
        Div line = new Div(name, chip);
        line.addClassName("option-name");
        Div option = new Div(line);
        if (!position.description().isBlank()) {
            Div notice = new Div(sentence(position.description()));
            notice.addClassName("muted");
            option.add(notice);
        }
        return option;
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

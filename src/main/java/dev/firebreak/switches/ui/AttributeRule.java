package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.switches.RecentUse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One attribute of requests and the values for which a flip applies. */
final class AttributeRule extends Composite<Div> {

    private final ComboBox<String> attribute = new ComboBox<>("Attribute");
    private final TextField values = new TextField("Is one of");
    private final Span carried = new Span();

    AttributeRule(RecentUse.Use use, Runnable changed) {
        attribute.setItems(use.attributes().keySet());
        attribute.setAllowCustomValue(true);
        attribute.setPlaceholder("such as tenant");
        attribute.addCustomValueSetListener(custom -> attribute.setValue(custom.getDetail()));
        attribute.addValueChangeListener(change -> {
            carried.setText(isUsed() ? RecentWords.carrying(use, attribute()) : "");
            changed.run();
        });
        values.setPlaceholder("such as acme, globex");
        values.setValueChangeMode(ValueChangeMode.LAZY);
        values.addValueChangeListener(change -> changed.run());
        carried.addClassName("hint");
        Div fields = new Div(attribute, values);
        fields.addClassName("field-line");
        getContent().add(fields, carried);
    }

    boolean isUsed() {
        return attribute.getValue() != null && !attribute.getValue().isBlank();
    }

    /** @throws InvalidInput if none was named */
    String attribute() {
        if (!isUsed()) {
            throw new InvalidInput("attribute", "is needed: name what requests carry, such as tenant");
        }
        return attribute.getValue().strip();
    }

    /** @throws InvalidInput if none was given */
    List<Object> values() {
        List<Object> listed = Arrays.stream(values.getValue().split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .flatMap(AttributeRule::readings)
                .toList();
        if (listed.isEmpty()) {
            throw new InvalidInput(attribute(), "needs at least one value");
        }
        return listed;
    }

    /** What was typed may be sent as a text, a number or a truth value: each of them is meant. */
    private static Stream<Object> readings(String typed) {
        if (typed.equals("true") || typed.equals("false")) {
            return Stream.of(typed, Boolean.valueOf(typed));
        }
        try {
            return Stream.of(typed, new BigDecimal(typed));
        } catch (NumberFormatException text) {
            return Stream.of(typed);
        }
    }
}

package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.SwitchKind;
import dev.firebreak.switches.ToolAccess;
import dev.firebreak.switches.ValueType;
import dev.firebreak.switches.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A switch as a form: every field of {@link SwitchDocument}, with faults shown where they are. */
final class SwitchForm extends Div {

    private final FaultyFields faults = new FaultyFields();
    private final TextField key = new TextField("Key");
    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("Description");
    private final Select<SwitchKind> kind = select("Kind", List.of(SwitchKind.values()));
    private final Select<ToolAccess> access = select("Access", List.of(ToolAccess.values()));
    private final Checkbox reversible = new Checkbox("Its effects can be undone");
    private final Select<ValueType> valueType = select("Type of values", List.of(ValueType.values()));
    private final TextField labels = new TextField("Labels");
    private final IntegerField approvals = new IntegerField("Others who must approve a restore");
    private final Select<String> failSafe = new Select<>();
    private final PositionRows positions = new PositionRows(faults, this::offerFailSafe);

    SwitchForm(@Nullable String known, SwitchDocument document) {
        addClassName("stack");
        key.setReadOnly(known != null);
        key.setValue(known == null ? "" : known);
        key.setHelperText("what applications ask for, such as tool.refund_payment");
        labels.setHelperText("such as provider: acme, team: payments");
        failSafe.setLabel("When it cannot be asked");
        failSafe.setHelperText("what applications use by themselves");
        kind.addValueChangeListener(event -> showTool());
        approvals.setMin(0);
        approvals.setMax(5);
        approvals.setStepButtonsVisible(true);
        description.addClassName("whole");
        names();
        fill(document);
        Div top = new Div(key, name, kind, access, reversible, valueType, labels, approvals, failSafe, description);
        top.addClassName("form");
        Paragraph order = new Paragraph("From the normal one to the safest. Applications get the value.");
        order.addClassNames("muted", "small");
        add(top, new H3("Positions"), order, positions, faults.rest());
    }

    private static <E extends Enum<E>> Select<E> select(String label, List<E> items) {
        Select<E> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(Words::lower);
        return select;
    }

    private void names() {
        faults.name("switch", key);
        faults.name("name", name);
        faults.name("description", description);
        faults.name("kind", kind);
        faults.name("access", access);
        faults.name("valueType", valueType);
        faults.name("labels", labels);
        faults.name("restoreApprovals", approvals);
        faults.name("failSafe", failSafe);
    }

    private void fill(SwitchDocument document) {
        name.setValue(document.name() == null ? "" : document.name());
        description.setValue(document.description() == null ? "" : document.description());
        kind.setValue(
                Words.find(SwitchKind.class, String.valueOf(document.kind())).orElse(SwitchKind.TOOL));
        access.setValue(
                Words.find(ToolAccess.class, String.valueOf(document.access())).orElse(ToolAccess.WRITE));
        reversible.setValue(Boolean.TRUE.equals(document.reversible()));
        valueType.setValue(Words.find(ValueType.class, String.valueOf(document.valueType()))
                .orElse(ValueType.BOOLEAN));
        Map<String, String> known = document.labels() == null ? Map.of() : document.labels();
        labels.setValue(known.entrySet().stream()
                .map(label -> label.getKey() + ": " + label.getValue())
                .sorted()
                .collect(Collectors.joining(", ")));
        approvals.setValue(document.restoreApprovals() == null ? 0 : document.restoreApprovals());
        positions.show(document.positions() == null ? List.of() : document.positions());
        failSafe.setValue(document.failSafe());
        showTool();
    }

    private void showTool() {
        access.setVisible(kind.getValue() == SwitchKind.TOOL);
        reversible.setVisible(kind.getValue() == SwitchKind.TOOL);
    }

    private void offerFailSafe() {
        String chosen = failSafe.getValue();
        List<String> keys = positions.keys().stream().distinct().toList();
        failSafe.setItems(keys);
        failSafe.setValue(chosen != null && keys.contains(chosen) ? chosen : null);
    }

    FaultyFields faults() {
        return faults;
    }

    String key() {
        return key.getValue().strip();
    }

    SwitchDocument document() {
        boolean tool = kind.getValue() == SwitchKind.TOOL;
        return new SwitchDocument(
                Words.lower(kind.getValue()),
                name.getValue(),
                description.getValue(),
                Words.lower(valueType.getValue()),
                tool ? Words.lower(access.getValue()) : null,
                tool ? reversible.getValue() : null,
                labels(),
                positions.documents(valueType.getValue()),
                positions.keys().isEmpty() ? null : positions.keys().getFirst(),
                failSafe.getValue(),
                approvals.getValue());
    }

    private Map<String, String> labels() {
        Map<String, String> read = new LinkedHashMap<>();
        for (String part : labels.getValue().split(",", -1)) {
            if (!part.isBlank()) {
                int colon = part.indexOf(':');
                read.put(
                        (colon < 0 ? part : part.substring(0, colon)).strip(),
                        colon < 0 ? "" : part.substring(colon + 1).strip());
            }
        }
        return read;
    }
}

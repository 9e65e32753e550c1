package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.switches.SwitchDocument.PositionDocument;
import dev.firebreak.switches.ValueType;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One position as a row of fields. */
final class PositionRow extends Div {

    private final TextField key = new TextField("Key");
    private final TextField label = new TextField("Label");
    private final TextField value = new TextField("Value");
    private final TextField description = new TextField("What users will notice");
    private final TextField approvedBy = new TextField("Approved as fallback by");
    private final DatePicker reviewDue = new DatePicker("To be looked at again by");
    private final Span safety = new Span();
    private final NativeButton up;
    private final NativeButton down;
    private int restraint;

    PositionRow(
            @Nullable PositionDocument document,
            Runnable changed,
            ObjIntConsumer<PositionRow> move,
            Consumer<PositionRow> remove) {
        addClassName("position-row");
        safety.addClassName("chip");
        up = small("↑", "Less safe", () -> move.accept(this, -1));
        down = small("↓", "Safer", () -> move.accept(this, 1));
        Div head = new Div(safety, up, down, small("Remove", "Remove this position", () -> remove.accept(this)));
        head.addClassName("acts");
        approvedBy.setHelperText("where somebody vouched for it as a fallback");
        reviewDue.setClearButtonVisible(true);
        reviewDue.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setBadInputErrorMessage("must be a date such as 2026-12-31"));
        description.addClassName("whole");
        value.addClassName("roomy");
        Div fields = new Div(key, label, value, description, approvedBy, reviewDue);
        fields.addClassName("form");
        key.addValueChangeListener(event -> changed.run());
        if (document != null) {
            key.setValue(text(document.key()));
            label.setValue(text(document.label()));
            description.setValue(text(document.description()));
            value.setValue(ValueText.write(document.value()));
            approvedBy.setValue(text(document.fallbackApprovedBy()));
            reviewDue.setValue(date(document.fallbackReviewDue()));
            restraint = document.restraint() == null ? 0 : document.restraint();
        }
        add(head, fields);
    }

    /** What was typed and is no date must not count as none: the check refuses it. */
    private @Nullable String reviewDue() {
        if (reviewDue.getValue() != null) {
            return reviewDue.getValue().toString();
        }
        return reviewDue.isInvalid() ? "?" : null;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static NativeButton small(String words, String says, Runnable action) {
        NativeButton button = DefinitionDesk.button(words, "button-small", action);
        button.setAriaLabel(says);
        return button;
    }

    void place(int at, int of) {
        String words = at == 0 ? "normal" : at == of - 1 ? "safest" : "safer";
        safety.setText(words);
        safety.setClassName("chip-neutral", at == 0);
        safety.setClassName("chip-held", at > 0);
        up.setEnabled(at > 0);
        down.setEnabled(at < of - 1);
        if (at == 0) {
            restraint = 0;
        }
    }

    void name(String path, FaultyFields faults) {
        faults.name(path + ".key", key);
        faults.name(path + ".label", label);
        faults.name(path + ".value", value);
        faults.name(path + ".description", description);
        faults.name(path + ".fallbackApprovedBy", approvedBy);
        faults.name(path + ".fallbackReviewDue", reviewDue);
    }

    void setRestraint(int restraint) {
        this.restraint = restraint;
    }

    int restraint() {
        return restraint;
    }

    String key() {
        return key.getValue().strip();
    }

    PositionDocument document(@Nullable ValueType type) {
        JsonNode read = ValueText.read(value.getValue(), type);
        return new PositionDocument(
                key(),
                label.getValue().strip().isEmpty() ? null : label.getValue(),
                description.getValue(),
                read,
                restraint,
                approvedBy.getValue().isBlank() ? null : approvedBy.getValue().strip(),
                reviewDue());
    }
}

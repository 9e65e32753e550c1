package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Refusal;
import dev.firebreak.incidents.FieldDefinition;
import dev.firebreak.incidents.FieldValue;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.SetField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the incident holds in a team's own fields. */
final class FieldsPanel extends RecordPanel {

    private final IncidentRecords records;
    private List<Shown> shown = List.of();

    /** One field as it was drawn. */
    private record Shown(FieldDefinition field, @Nullable String value, Component part) {

        boolean shows(FieldValue now) {
            return field.equals(now.field()) && Objects.equals(value, now.value());
        }

        Shown with(FieldDefinition of, @Nullable String given) {
            return field.equals(of) ? new Shown(field, given, part) : this;
        }
    }

    FieldsPanel(IncidentRecords records, CurrentActor current, IncidentKey incident) {
        super("Fields", current, incident);
        this.records = records;
        body().addClassNames("record-form", "record-fields");
        refresh();
    }

    /** Only what holds something else than it shows is drawn anew: somebody may be typing in the others. */
    @Override
    void refresh() {
        List<FieldValue> values = records.fields(by(), incident());
        setVisible(!values.isEmpty());
        List<Shown> now = values.stream().map(this::part).toList();
        shown.stream().filter(before -> !now.contains(before)).forEach(gone -> body().remove(gone.part()));
        for (int at = 0; at < now.size(); at++) {
            Component part = now.get(at).part();
            if (at >= body().getComponentCount() || !body().getComponentAt(at).equals(part)) {
                body().addComponentAtIndex(at, part);
            }
        }
        shown = now;
    }

    private Shown part(FieldValue value) {
        return shown.stream()
                .filter(before -> before.shows(value))
                .findFirst()
                .orElseGet(() -> new Shown(value.field(), value.value(), mayChange() ? field(value) : shown(value)));
    }

    private static Paragraph shown(FieldValue value) {
        return new Paragraph(value.field().label() + ": " + (value.value() == null ? "not given" : value.value()));
    }

    private Component field(FieldValue value) {
        return switch (value.field().type()) {
            case CHOICE -> choice(value);
            case DATE -> date(value);
            case TEXT, NUMBER, LINK -> text(value);
        };
    }

    private TextField text(FieldValue value) {
        TextField field = new TextField(value.field().label());
        field.setHelperText(help(value));
        field.setValue(value.value() == null ? "" : value.value());
        field.addValueChangeListener(change -> set(value, change.getValue(), field));
        return field;
    }

    private Select<String> choice(FieldValue value) {
        Select<String> field = new Select<>();
        field.setLabel(value.field().label());
        field.setHelperText(help(value));
        field.setEmptySelectionAllowed(true);
        field.setItems(value.field().choices());
        field.setValue(value.value());
        field.addValueChangeListener(change -> set(value, change.getValue(), field));
        return field;
    }

    private DatePicker date(FieldValue value) {
        DatePicker field = new DatePicker(value.field().label());
        field.setHelperText(help(value));
        field.setValue(value.value() == null ? null : LocalDate.parse(value.value()));
        field.addValueChangeListener(change ->
                set(value, change.getValue() == null ? null : change.getValue().toString(), field));
        return field;
    }

    private static String help(FieldValue value) {
        FieldDefinition.Required required = value.field().required();
        if (required == null) {
            return "";
        }
        String from = required.from() == null ? "" : ", from " + required.from() + " on";
        return "Needed before " + required.at().label().toLowerCase(Locale.ROOT) + from;
    }

    /** What was refused stays in its field, with why. */
    private void set(FieldValue value, @Nullable String given, HasValidationProperties field) {
        try {
            records.set(new SetField(by(), incident(), value.field().key(), given));
            field.setInvalid(false);
            // What stands there is what was given: it is not drawn anew under whoever gave it.
            shown = shown.stream()
                    .map(one -> one.with(value.field(), given == null || given.isBlank() ? null : given))
                    .toList();
        } catch (Refusal refused) {
            field.setErrorMessage(refused.sentence());
            field.setInvalid(true);
        }
    }
}

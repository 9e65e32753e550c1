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
import org.jspecify.annotations.Nullable;

/** What the incident holds in a team's own fields. */
final class FieldsPanel extends RecordPanel {

    private final IncidentRecords records;

    FieldsPanel(IncidentRecords records, CurrentActor current, IncidentKey incident) {
        super("Fields", current, incident);
        this.records = records;
        refresh();
    }

    @Override
    void refresh() {
        body().removeAll();
        List<FieldValue> values = records.fields(by(), incident());
        setVisible(!values.isEmpty());
        values.forEach(value -> body().add(mayChange() ? field(value) : shown(value)));
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
        } catch (Refusal refused) {
            field.setErrorMessage(refused.sentence());
            field.setInvalid(true);
        }
    }
}

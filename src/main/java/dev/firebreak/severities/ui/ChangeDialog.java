package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.severities.ChangeScheme;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.SchemeDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Changes the severities in one act with its reason; what is wrong is said beside its field, or else above the buttons. */
final class ChangeDialog extends Dialog {

    private final transient SeverityDesk desk;
    private final int version;
    private final transient Runnable done;
    private final TextField reason = new TextField("Reason");
    private final Paragraph fault = new Paragraph();
    private final Div form = new Div();
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();

    ChangeDialog(SeverityDesk desk, Scheme from, String title, Runnable done) {
        this.desk = desk;
        this.version = from.version();
        this.done = done;
        setHeaderTitle(title);
        setWidth("640px");
        form.addClassName("severity-form");
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        fault.addClassName("severity-fault");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        field("reason", reason);
        add(form);
    }

    void show(List<? extends Component> parts, String verb, Supplier<SchemeDocument> change) {
        parts.forEach(form::add);
        form.add(reason, fault);
        getFooter()
                .add(
                        SeverityDesk.button("Cancel", "button-plain", this::close),
                        SeverityDesk.button(verb, "button-primary", () -> attempt(change)));
        open();
    }

    /** Where a fault of that name is shown. */
    void field(String path, HasValidation where) {
        fields.put(path, where);
    }

    private void attempt(Supplier<SchemeDocument> change) {
        try {
            Reason why = new Reason(reason.getValue());
            Scheme next = desk.severities().change(new ChangeScheme(desk.actor(), change.get(), why, version));
            Notice.say("Severities are version " + next.version() + " now.");
        } catch (Refusal refusal) {
            show(refusal);
            return;
        }
        close();
        done.run();
    }

    private void show(Refusal refusal) {
        fields.forEach((path, field) -> {
            String wrong = refusal.fields().get(path);
            field.setInvalid(wrong != null);
            field.setErrorMessage(wrong == null ? "" : "It " + wrong + ".");
        });
        String others = refusal.fields().isEmpty()
                ? refusal.sentence()
                : refusal.fields().entrySet().stream()
                        .filter(wrong -> !fields.containsKey(wrong.getKey()))
                        .map(wrong -> wrong.getKey() + " " + wrong.getValue() + ".")
                        .sorted()
                        .collect(Collectors.joining(" "));
        fault.setText(others);
        fault.setVisible(!others.isEmpty());
    }
}

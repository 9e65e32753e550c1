package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.TypedText;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.severities.Scheme;
import java.util.List;
import java.util.Map;

/** Declares an incident in one act: a title and its systems are enough, Enter declares, and all else can follow. */
@StyleSheet("styles/incident-list.css")
final class DeclareDialog extends Dialog {

    /** Enter declares, but where it has a meaning of its own. */
    private static final String ENTER = "event.key === 'Enter' && !event.defaultPrevented && !event.isComposing"
            + " && !event.target.closest('button, textarea, vaadin-text-area, vaadin-multi-select-combo-box, vaadin-select,"
            + " vaadin-date-time-picker, vaadin-details-summary')";

    private final transient Declarer declarer;
    private final transient Declaration known;
    private final TextField title = new TextField("What is wrong");
    private final MultiSelectComboBox<SystemKey> systems = new MultiSelectComboBox<>("Systems");
    private final SimilarIncidents similar;
    private final StartField start;
    private final SeverityField severity;
    private final Details howBad;
    private final TextArea summary = new TextArea("Summary");
    private final Checkbox command = new Checkbox("I take command");
    private final Checkbox drill = new Checkbox("It is a drill: marked everywhere, kept out of the figures");
    private final ReadersField readers;
    private final Div refused = new Div();
    private boolean done;

    DeclareDialog(Declarer declarer, FilterChoices choices, Scheme scheme, Declaration known) {
        this.declarer = declarer;
        this.known = known;
        this.similar = new SimilarIncidents(declarer.desk(), this::join);
        this.start = new StartField(declarer.desk()::now);
        this.severity = new SeverityField(scheme);
        this.howBad = new Details("How bad is it? Ten seconds, now or later", severity);
        this.readers = declarer.desk().readers();
        setHeaderTitle("Declare an incident");
        addClassName("declare");
        setWidth("600px");
        titled();
        systems(choices.systems());
        Div form = new Div(similar, title, systems, start, commandLine(), howBad, more(), refused);
        form.addClassName("declare-form");
        howBad.setOpened(false);
        howBad.setWidthFull();
        form.getElement().addEventListener("keydown", press -> declare()).setFilter(ENTER);
        add(form);
        buttons();
        TypedText.guard(this);
        similar.show(known.systems());
    }

    private void titled() {
        title.setValue(known.title());
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        title.setPlaceholder("such as: refunds for forged orders");
        title.setValueChangeMode(ValueChangeMode.EAGER);
        title.setWidthFull();
        title.setAutofocus(true);
        title.setAutoselect(true);
    }

    private void systems(Map<SystemKey, String> names) {
        systems.setItems(names.keySet());
        systems.setItemLabelGenerator(key -> names.getOrDefault(key, key.value()));
        systems.setValue(known.systems());
        if (known.systems().isEmpty() && names.size() == 1) {
            systems.setValue(names.keySet());
        }
        systems.setRequiredIndicatorVisible(true);
        systems.setWidthFull();
        systems.addValueChangeListener(change -> similar.show(change.getValue()));
    }

    private Component commandLine() {
        boolean can = declarer.commander() != null;
        command.setValue(can);
        command.setVisible(can);
        return command;
    }

    private Details more() {
        summary.setMaxLength(10_000);
        summary.setWidthFull();
        summary.setHelperText("What is known so far. It can be changed later.");
        Div body = new Div(summary, drill, readers);
        body.addClassName("declare-more");
        Details details = new Details("More: summary, drill, private", body);
        details.setOpened(false);
        details.setWidthFull();
        return details;
    }

    private void buttons() {
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        NativeButton cancel = new NativeButton("Cancel", click -> close());
        cancel.addClassName("button");
        NativeButton declare = new NativeButton("Declare", click -> declare());
        declare.addClassNames("button", "button-act");
        getFooter().add(cancel, declare);
    }

    /** A second press that was under way must not declare another. */
    private void declare() {
        if (done) {
            return;
        }
        try {
            declarer.declare(command());
            done = true;
            close();
        } catch (Refusal refusal) {
            show(refusal);
        }
    }

    private DeclareIncident command() {
        return new DeclareIncident(
                declarer.desk().actor(),
                title.getValue(),
                systems.getValue(),
                severity.impact(),
                severity.circumstances(),
                severity.level(),
                severity.reason(),
                summary.getValue(),
                start.value(),
                drill.getValue(),
                readers.value(),
                known.flips(),
                command.getValue() ? declarer.commander() : null);
    }

    private void join(IncidentKey key) {
        try {
            declarer.join(key, known.flips());
            close();
        } catch (Refusal refusal) {
            show(refusal);
        }
    }

    private void show(Refusal refusal) {
        Map<String, String> faults = refusal.fields();
        title.setInvalid(faults.containsKey("title"));
        title.setErrorMessage("It " + faults.getOrDefault("title", "") + ".");
        systems.setInvalid(faults.containsKey("systems"));
        systems.setErrorMessage("They " + faults.getOrDefault("systems", "") + ".");
        if (faults.containsKey("startedAt")) {
            start.refuse(faults.getOrDefault("startedAt", ""));
        }
        severity.refuse(faults.get("reason"));
        if (faults.containsKey("reason")) {
            howBad.setOpened(true);
        }
        boolean placed =
                List.of("title", "systems", "startedAt", "reason").stream().anyMatch(faults::containsKey);
        refused.setText(placed ? "" : refusal.sentence());
    }
}

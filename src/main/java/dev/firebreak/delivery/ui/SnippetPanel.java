package dev.firebreak.delivery.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;

/** How to ask, in the developer's language, for a switch of the system. */
final class SnippetPanel extends Div {

    private final SystemSnapshot system;
    private final ComboBox<SwitchDefinition> which = new ComboBox<>("Switch");
    private final ChipField<Language> languages =
            new ChipField<>("Language", List.of(Language.values()), Language::label);
    private final CodeBlock code = new CodeBlock("the code");
    private String base;

    SnippetPanel(SystemSnapshot system, String base) {
        this.system = system;
        this.base = base;
        addClassName("connect-snippets");
        List<SwitchDefinition> definitions =
                system.switches().stream().map(SwitchState::definition).toList();
        if (definitions.isEmpty()) {
            add(new Paragraph("This system has no switches yet. Define one first, then come back."));
            return;
        }
        offer(definitions);
        add(which, languages, code);
        show();
    }

    /** Another address of the console, as the browser knows it. */
    void setBase(String base) {
        this.base = base;
        show();
    }

    private void offer(List<SwitchDefinition> definitions) {
        which.setItems(definitions);
        which.setItemLabelGenerator(
                definition -> definition.name() + " (" + definition.key().value() + ")");
        which.setValue(definitions.getFirst());
        which.addValueChangeListener(change -> show());
        languages.setValue(Language.JAVA);
        languages.addValueChangeListener(change -> show());
    }

    private void show() {
        SwitchDefinition definition = which.getValue();
        if (definition != null) {
            code.show(languages.getValue().snippet(system.key().value(), definition, base));
        }
    }
}

package dev.firebreak.switches.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.SystemSnapshot;
import org.jspecify.annotations.Nullable;

/** The incident that an act belongs to, where there is one. */
public final class IncidentField extends TextField {

    public IncidentField() {
        super("Incident");
        setPlaceholder("such as INC-42");
        setMaxLength(IncidentKey.LONGEST);
        setWidthFull();
    }

    /** Fills in the incident that people work on there, unless something was typed already. */
    public void offer(SystemSnapshot system, Desk desk) {
        if (isEmpty()) {
            setValue(Prefill.about(system, desk.discreet()).incident());
        }
    }

    /** @throws dev.firebreak.base.InvalidInput if what was typed cannot name one */
    public @Nullable IncidentKey key() {
        return getValue().isBlank() ? null : new IncidentKey(getValue().strip());
    }
}

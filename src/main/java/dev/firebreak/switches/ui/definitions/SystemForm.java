package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.switches.SystemRow;
import org.jspecify.annotations.Nullable;

/** What is said of a system: the same fields for a new one and a known one. */
final class SystemForm extends Div {

    private final DefinitionDesk desk;
    private @Nullable SystemRow opened;
    private final FaultyFields faults = new FaultyFields();
    private final TextField key = new TextField("Key");
    private final TextField name = new TextField("Name");
    private final TextField environment = new TextField("Environment");
    private final TextField owner = new TextField("Owner");
    private final TextField description = new TextField("Description");
    private final IntegerField instances = new IntegerField("Instances expected");

    SystemForm(DefinitionDesk desk, @Nullable SystemRow row) {
        this.desk = desk;
        this.opened = row;
        key.setHelperText("letters, digits, dots, hyphens; never changes");
        environment.setHelperText("such as production or staging");
        instances.setHelperText("how many should run, where that is known; fewer is shown");
        instances.setMin(1);
        instances.setStepButtonsVisible(true);
        description.addClassName("whole");
        faults.name("expectedInstances", instances);
        faults.name("system", key);
        faults.name("name", name);
        faults.name("environment", environment);
        faults.name("owner", owner);
        faults.name("description", description);
        if (row != null) {
            key.setValue(row.key().value());
            key.setReadOnly(true);
            name.setValue(row.name());
            environment.setValue(row.environment());
            owner.setValue(row.owner());
            description.setValue(row.description());
            instances.setValue(row.expectedInstances());
        }
        faults.rest().addClassName("whole");
        addClassName("form");
        add(key, name, environment, owner, instances, description, faults.rest());
    }

    String key() {
        return key.getValue().strip();
    }

    FaultyFields faults() {
        return faults;
    }

    /** @throws dev.firebreak.base.Refusal if it cannot be so */
    SystemRow save() {
        SystemKey system = new SystemKey(key.getValue().strip());
        // Without the revision: every flip makes a new one, and none of them changes what is said here.
        if (opened != null && !desk.switches().system(system).system().details().equals(opened.details())) {
            throw new Conflict(
                    "changed-meanwhile",
                    "Somebody changed this system since you opened it. Open it again to see how it is now.");
        }
        SystemDetails details = SystemDetails.of(
                        name.getValue(), environment.getValue(), description.getValue(), owner.getValue())
                .expecting(instances.getValue());
        SystemRow saved = desk.switches().define(new DefineSystem(desk.actor(), system, details));
        opened = saved;
        return saved;
    }
}

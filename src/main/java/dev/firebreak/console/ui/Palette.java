package dev.firebreak.console.ui;

import com.vaadin.flow.component.UI;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.ui.CommandPalette;
import dev.firebreak.incidents.ui.IncidentFinder;
import dev.firebreak.switches.Switches;
import org.springframework.stereotype.Component;

/** Opens the palette on the current screen. */
@Component
record Palette(Switches switches, IncidentFinder incidents, CurrentActor actors) implements CommandPalette {

    @Override
    public void open() {
        actors.get().needs(Permission.VIEW);
        UI ui = UI.getCurrent();
        // One that was closed a moment ago is still there until it has faded out.
        boolean isOpen =
                ui.getChildren().anyMatch(child -> child instanceof PaletteDialog palette && palette.isOpened());
        if (!isOpen) {
            new PaletteDialog(new PaletteIndex(switches, incidents, actors.get())).open();
        }
    }
}

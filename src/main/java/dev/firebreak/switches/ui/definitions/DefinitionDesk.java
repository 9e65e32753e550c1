package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.files.DefinitionFiles;
import org.springframework.stereotype.Component;

/** What the pages about definitions work with. */
@Component
record DefinitionDesk(Switches switches, DefinitionFiles files, CurrentActor current) {

    Actor actor() {
        return current.get();
    }

    static NativeButton button(String words, String look, Runnable action) {
        NativeButton button = new NativeButton(words, click -> action.run());
        button.addClassNames("button", look);
        return button;
    }
}

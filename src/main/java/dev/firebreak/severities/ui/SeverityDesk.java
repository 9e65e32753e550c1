package dev.firebreak.severities.ui;

import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.severities.Severities;
import org.springframework.stereotype.Component;

/** What the page of the severities works with. */
@Component
record SeverityDesk(Severities severities, CurrentActor current) {

    Actor actor() {
        return current.get();
    }

    boolean mayChange() {
        Actor actor = actor();
        return actor.may(Permission.ADMINISTER) && actor.confinedTo() == null;
    }

    static NativeButton button(String words, String look, Runnable action) {
        NativeButton button = new NativeButton(words, click -> action.run());
        button.addClassNames("button", look);
        return button;
    }
}

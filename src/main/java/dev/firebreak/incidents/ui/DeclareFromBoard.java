package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.switches.ui.BoardAct;
import java.util.List;

/** Lets one declare an incident from the switchboard. */
@org.springframework.stereotype.Component
record DeclareFromBoard(DeclareDialogs dialogs, CurrentActor actors) implements BoardAct {

    @Override
    public List<Component> buttons() {
        if (!actors.get().may(Permission.RESPOND)) {
            return List.of();
        }
        NativeButton declare = new NativeButton("Declare incident", click -> dialogs.open(Declaration.EMPTY));
        declare.addClassNames("button", "button-danger");
        return List.of(declare);
    }
}

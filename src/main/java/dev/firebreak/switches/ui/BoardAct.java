package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What another module lets one do from the top of the switchboard, such as to declare an incident. */
public interface BoardAct {

    /** Buttons for whoever looks at it now. */
    List<Component> buttons();
}

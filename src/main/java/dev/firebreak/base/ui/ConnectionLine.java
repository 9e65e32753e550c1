package dev.firebreak.base.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/** Says in the browser that the console cannot be reached and how old the screen is. */
@Tag("fb-connection")
@JavaScript("context://components/fb-connection.js")
final class ConnectionLine extends Component {

    /** Asked once the console can be reached again: the answer brings what the screen has missed. */
    @ClientCallable
    void back() {
        // Being answered is all that matters.
    }
}

package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/** Says in the browser that the console cannot be reached and how old the screen is. */
@Tag("fb-connection")
@JavaScript("context://components/fb-connection.js")
final class ConnectionLine extends Component {}

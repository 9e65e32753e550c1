package dev.firebreak.timeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Instant;

/** When something happened: to the second in the reader's zone, and how long ago. */
@Tag("fb-when")
@JavaScript("context://components/fb-when.js")
final class When extends Component {

    When(Instant at) {
        getElement().setAttribute("at", at.toString());
    }

    /** Names the zone in which this screen shows times. */
    @Tag("fb-zone")
    @JavaScript("context://components/fb-when.js")
    static final class Zone extends Component {}
}

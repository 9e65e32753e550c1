package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import dev.firebreak.switches.FlipRow;
import java.util.List;

/** What another module offers once something was contained, such as to declare an incident. */
public interface AfterFlip {

    /**
     * Stands beneath what was done; keeps itself right, and hides where there is nothing to offer.
     *
     * @param flips what the act put in force, never empty
     */
    Component offer(List<FlipRow> flips);
}

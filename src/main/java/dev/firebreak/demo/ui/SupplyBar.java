package dev.firebreak.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.demo.DemoInstance;
import dev.firebreak.demo.Simulation;

/** Whether the assistant can reach the console, and the button that cuts it off for real. */
final class SupplyBar extends Div {

    private final Simulation simulation;
    private final Span state = new Span();
    private final Button button = new Button();

    SupplyBar(Simulation simulation) {
        this.simulation = simulation;
        addClassNames("card", "demo-supply");
        state.getElement().setAttribute("aria-live", "polite");
        button.addClassName("button");
        button.addClickListener(click -> {
            simulation.serve(!simulation.isServed());
            show();
        });
        add(state, button);
        show();
    }

    /** Says how it is now, whoever changed it. */
    void show() {
        String now = words();
        if (!now.equals(state.getText())) {
            state.setText(now);
            button.setText(simulation.isServed() ? "Stop serving it" : "Serve it again");
        }
    }

    private String words() {
        if (!simulation.isServed()) {
            return "None reaches the console: who holds values keeps them, the others use the failSafe values in their"
                    + " code.";
        }
        long paused =
                simulation.instances().stream().filter(DemoInstance::isPaused).count();
        if (paused == 0) {
            return "All instances reach the console and obey it at each step.";
        }
        return paused == 1
                ? "One instance is paused and goes on with what it has; the others obey the console."
                : paused + " instances are paused and go on with what they have; the others obey the console.";
    }
}

package dev.firebreak.demo.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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

    private void show() {
        boolean served = simulation.isServed();
        state.setText(
                served
                        ? "The assistant reaches the console and asks it before each step."
                        : "The assistant cannot reach the console: it uses the failSafe values written in its code.");
        button.setText(served ? "Stop serving it" : "Serve it again");
    }
}

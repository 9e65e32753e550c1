package dev.firebreak.demo.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Links;
import dev.firebreak.demo.DemoInstance;
import dev.firebreak.demo.DemoRun;
import dev.firebreak.demo.Simulation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assistant's instances, and a button for each that holds values: paused, it goes on with those. */
final class FleetPanel extends Div {

    private final List<Tile> shown = new ArrayList<>();

    FleetPanel(Simulation simulation) {
        addClassNames("card", "demo-fleet");
        Anchor all = new Anchor(Links.instances(DemoRun.SYSTEM), "As the console sees them");
        all.addClassNames("push", "small");
        Div head = new Div(new H2("Its instances"), all);
        head.addClassName("card-head");
        Div tiles = new Div();
        tiles.addClassName("demo-tiles");
        simulation.instances().stream().map(Tile::new).forEach(each -> {
            shown.add(each);
            tiles.add(each);
        });
        add(head, tiles);
    }

    /** Others may pause them too. */
    void refresh() {
        shown.forEach(Tile::show);
    }

    /** One instance. */
    private static final class Tile extends Div {

        private final DemoInstance instance;
        private final Span way = new Span();
        private final NativeButton button = new NativeButton();
        private @Nullable Boolean shownPaused;

        Tile(DemoInstance instance) {
            this.instance = instance;
            boolean pushed = instance.way() == DemoInstance.Way.PUSHED;
            Span name = new Span(instance.name());
            name.addClassName("strong");
            way.addClassName("small");
            way.getElement().setAttribute("role", "status");
            Div words = new Div(name, way);
            words.addClassName("demo-tile-words");
            addClassName("demo-tile");
            add(words);
            if (pushed) {
                button.addClassNames("button", "button-small");
                button.addClickListener(click -> turn());
                add(button);
            }
            show();
        }

        private void turn() {
            if (instance.isPaused()) {
                instance.resume();
            } else {
                instance.pause();
            }
            show();
        }

        private void show() {
            boolean paused = instance.isPaused();
            if (shownPaused != null && shownPaused == paused) {
                return;
            }
            shownPaused = paused;
            String usual =
                    instance.way() == DemoInstance.Way.PUSHED ? "flagd, pushed over gRPC" : "OFREP, asks each time";
            way.setText(paused ? "paused: keeps old values" : usual);
            way.setClassName("muted", !paused);
            way.setClassName("demo-paused", paused);
            button.setText(paused ? "Resume" : "Pause");
            button.setAriaLabel((paused ? "Resume " : "Pause ") + instance.name());
        }
    }
}

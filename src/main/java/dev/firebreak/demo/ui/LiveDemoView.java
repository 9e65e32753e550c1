package dev.firebreak.demo.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.ui.MainLayout;
import dev.firebreak.demo.DemoRun;
import dev.firebreak.demo.Simulation;
import dev.firebreak.switches.ui.Desk;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The simulated assistant at work beside the switches it asks for: contain one and the very next enquiry obeys. */
@Route(value = "demo", layout = MainLayout.class, registerAtStartup = false)
@PageTitle("Live demo")
@Menu(title = "Live demo", order = 9, icon = "icons/play.svg")
@PermitAll
@StyleSheet("styles/demo.css")
final class LiveDemoView extends Div {

    private final @Nullable Simulation simulation;
    private final EnquiryStream stream = new EnquiryStream();
    private final DemoSwitches switches;
    private @Nullable SupplyBar supply;
    private @Nullable FleetPanel fleet;
    private @Nullable Runnable stopWatching;

    LiveDemoView(DemoRun run, Desk desk) {
        this.simulation = run.simulation();
        this.switches = new DemoSwitches(desk, DemoRun.SYSTEM);
        addClassName("demo");
        Paragraph explanation =
                new Paragraph("A simulated support assistant runs as several instances and handles a few"
                        + " enquiries a second. They are ordinary applications with the official OpenFeature clients, and nothing"
                        + " here is scripted. Pause one, contain a switch, and see who does not obey.");
        explanation.addClassName("muted");
        add(explanation);
        if (simulation == null) {
            add(
                    new Paragraph(
                            run.hasItsSystem()
                                    ? "The assistant starts in a moment: reload this page."
                                    : "The assistant needs the system " + DemoRun.SYSTEM
                                            + ", which the demo's own definition file defines. Other files are loaded instead."));
            return;
        }
        Div columns = new Div(new Div(supply(simulation), fleet(simulation), stream), this.switches);
        columns.addClassName("demo-columns");
        add(columns);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (simulation == null) {
            return;
        }
        Simulation running = simulation;
        refresh(running);
        SerializableRunnable later = event.getUI().accessLater(() -> refresh(running), () -> {});
        stopWatching = running.watch(handled -> later.run());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopWatching != null) {
            stopWatching.run();
        }
    }

    private SupplyBar supply(Simulation running) {
        SupplyBar bar = new SupplyBar(running);
        supply = bar;
        return bar;
    }

    private FleetPanel fleet(Simulation running) {
        FleetPanel panel = new FleetPanel(running);
        fleet = panel;
        return panel;
    }

    private void refresh(Simulation running) {
        stream.show(running.recent());
        if (fleet != null) {
            fleet.refresh();
        }
        if (supply != null) {
            supply.show();
        }
        switches.refresh();
    }
}

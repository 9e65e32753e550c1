package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.SystemSnapshot;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What waits for people's approval on any system, what must be reviewed, and where something is contained. */
@Route("restores")
@PageTitle("Restores")
@Menu(order = 1, icon = "icons/restore.svg")
@PermitAll
class RestoresView extends Div {

    private final RestoreDesk desk;
    private final Proposals proposals;
    private final Paragraph nothing = new Paragraph("Nothing waits for approval or review.");
    private final Div contained = new Div();

    RestoresView(RestoreDesk desk) {
        this.desk = desk;
        this.proposals = new Proposals(desk, true, this::sayIfNothingWaits);
        addClassName("restore-page");
        nothing.addClassNames("card", "card-body", "muted");
        contained.addClassName("card");
        add(proposals, nothing, contained);
        desk.feed().follow(this, changed -> show());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    private void show() {
        proposals.show(desk.switches().unreviewedRestores(), desk.switches().openRestores());
        sayIfNothingWaits();
        List<SystemSnapshot> systems = desk.switches().systems().stream()
                .filter(system -> system.contained() > 0)
                .toList();
        contained.removeAll();
        contained.setVisible(!systems.isEmpty());
        Div head = new Div(new H2("Contained now"));
        head.addClassName("card-head");
        contained.add(head);
        systems.forEach(system -> contained.add(line(system)));
    }

    private void sayIfNothingWaits() {
        nothing.setVisible(proposals.isEmpty());
    }

    private static Div line(SystemSnapshot system) {
        Span name = new Span(system.system().name());
        name.addClassName("strong");
        Span environment = new Span(system.system().environment());
        environment.addClassName("env");
        Span chip = new Span(system.contained() + " contained");
        chip.addClassNames("chip", "chip-held");
        Anchor restore = new Anchor(Links.restore(system.key()), "Restore…");
        restore.addClassNames("button", "button-small", "push");
        restore.getElement()
                .setAttribute("aria-label", "Restore " + system.system().name());
        Div line = new Div(name, environment, chip, restore);
        line.addClassName("row");
        return line;
    }
}

package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.Permission;
import dev.firebreak.base.ui.PageHead;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** All incidents, live: what is open first. What it shows is in its address, so that it can be sent to somebody. */
@StyleSheet("styles/incident-list.css")
@Route("incidents")
@PageTitle("Incidents")
@Menu(order = 0.5, title = "Incidents", icon = "icons/incident.svg")
@PermitAll
class IncidentsView extends Div implements BeforeEnterObserver, PageHead {

    private static final String DECLARE = "declare";

    private final IncidentDesk desk;
    private final DeclareDialogs dialogs;
    private final IncidentFilters filters;
    private final IncidentList list;
    private final Paragraph nothing = new Paragraph();
    private final NativeButton all = new NativeButton("Show all", click -> show(IncidentQuery.ALL));
    private final Div empty = new Div(nothing, all);
    private IncidentQuery query = IncidentQuery.ALL;
    private boolean declaring;

    IncidentsView(IncidentDesk desk, FilterChoices choices, DeclareDialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.filters = new IncidentFilters(choices, this::show);
        this.list = new IncidentList(desk, choices.systems());
        addClassName("incidents-page");
        empty.addClassNames("card", "card-body", "incidents-none");
        all.addClassName("button");
        add(filters, empty, list);
        desk.feed().follow(this, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        query = IncidentQuery.of(parameters);
        declaring = parameters.containsKey(DECLARE);
        filters.mark(query);
        list.show(query.filter());
        sayIfEmpty();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (declaring) {
            declaring = false;
            // Whoever comes back here by the browser's button did not ask again.
            attached.getUI().getPage().getHistory().replaceState(null, new Location(query.address()));
            declare();
        }
    }

    @Override
    public List<Component> headerActions() {
        if (!desk.actor().may(Permission.RESPOND)) {
            return List.of();
        }
        NativeButton declare = new NativeButton("Declare incident", click -> declare());
        declare.addClassNames("button", "button-danger");
        return List.of(declare);
    }

    private void declare() {
        if (desk.actor().may(Permission.RESPOND)) {
            dialogs.open(Declaration.EMPTY);
        }
    }

    private void show(IncidentQuery wanted) {
        query = wanted;
        filters.mark(wanted);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(wanted.address())));
        list.show(wanted.filter());
        sayIfEmpty();
    }

    private void look() {
        list.look();
        sayIfEmpty();
    }

    private void sayIfEmpty() {
        boolean unfiltered = query.equals(IncidentQuery.ALL);
        empty.setVisible(list.isEmpty());
        all.setVisible(!unfiltered);
        nothing.setText(
                unfiltered
                        ? "No incident has been declared yet. Declaring one opens its room: clocks, a timeline that"
                                + " writes itself, the switches of its systems, and who does what."
                        : "No incident fits all of this.");
    }
}

package dev.firebreak.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.base.ui.Unmarked;
import dev.firebreak.insights.Overview;
import jakarta.annotation.security.PermitAll;

/** Figures over time, for executives and for engineers. */
@Route("insights")
@PageTitle("Insights")
@Menu(order = 7, icon = "icons/insights.svg")
@PermitAll
@StyleSheet("styles/insights.css")
class InsightsView extends Div implements BeforeEnterObserver, Unmarked {

    private final transient InsightsDesk desk;
    private final transient IncidentLinks links;
    private final InsightsFilters filters;
    private final Div body = new Div();

    InsightsView(InsightsDesk desk, IncidentLinks links) {
        this.desk = desk;
        this.links = links;
        this.filters = new InsightsFilters(desk.choices(), this::go);
        addClassName("insights");
        add(filters, body);
    }

    /** What is shown is part of the address, so that it can be sent to a colleague. */
    private void go(InsightsAddress wanted) {
        Location target = new Location(wanted.link());
        getUI().ifPresent(ui -> ui.navigate(target.getPath(), target.getQueryParameters()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InsightsAddress address =
                InsightsAddress.of(event.getLocation().getQueryParameters().getParameters());
        filters.mark(address);
        body.removeAll();
        body.add(shown(address, desk.overview(address)));
    }

    private Component shown(InsightsAddress address, Overview overview) {
        return switch (address.reader()) {
            case EXECUTIVES -> new Executives(overview, address, desk, links);
            case ENGINEERS -> new Engineers(overview, address, desk, links);
        };
    }
}

package dev.firebreak.timeline.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** Who did what, why and when: all of it, live, newest first. */
@Route("timeline")
@PageTitle("Timeline")
@Menu(order = 2, icon = "icons/timeline.svg")
@PermitAll
class TimelineView extends Div implements BeforeEnterObserver {

    private final Timeline timeline;
    private final CurrentActor current;
    private final IncidentLinks incidents;
    private final TimelineFilters filters;
    private final TimelinePanel panel;
    private final Div single = new Div();
    private final Div all;

    TimelineView(Timeline timeline, TimelinePanels panels, CurrentActor current, IncidentLinks incidents) {
        this.timeline = timeline;
        this.current = current;
        this.incidents = incidents;
        this.filters = new TimelineFilters(timeline, current, this::go);
        this.panel = panels.of(TimelineFilter.ALL);
        this.all = new Div(head(), panel);
        all.addClassName("card");
        addClassName("timeline-page");
        add(single, all);
    }

    /** The filter is part of the address, so that it can be sent to a colleague. */
    private void go(TimelineFilter wanted) {
        Location target = new Location(TimelineLinks.filtered(wanted));
        getUI().ifPresent(ui -> ui.navigate(target.getPath(), target.getQueryParameters()));
    }

    private Div head() {
        Span zone = new Span(new Span("Times in "), new When.Zone());
        zone.addClassNames("muted", "small");
        Div line = new Div(zone, new VerifyButton(timeline, current));
        line.addClassName("timeline-head-line");
        Div head = new Div(filters, line);
        head.addClassNames("card-head", "timeline-head");
        return head;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        Long wanted = TimelineLinks.entry(parameters);
        single.removeAll();
        single.setVisible(wanted != null);
        all.setVisible(wanted == null);
        if (wanted != null) {
            show(wanted);
            return;
        }
        TimelineFilter filter = TimelineLinks.filter(parameters);
        filters.mark(filter);
        panel.show(filter);
    }

    private void show(long seq) {
        Entry entry = timeline.entry(current.get(), seq);
        Anchor back = new Anchor("timeline", "Show the whole timeline");
        back.addClassName("button");
        single.add(new EntryCard(entry, incidents), back);
    }
}

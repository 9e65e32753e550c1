package dev.firebreak.insights.ui;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.insights.FigureSummary;
import dev.firebreak.insights.InsightsQuery;
import dev.firebreak.insights.InsightsReport;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Switches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what is overdue and what waits to be decided, as far as the reader may know and asks; drills aside. */
@Component
class InsightsDecisions {

    private static final int MOST_NAMED = 10;
    private static final int MOST_REVIEWS = 3;

    private final Incidents incidents;
    private final Switches switches;

    InsightsDecisions(Incidents incidents, Switches switches) {
        this.incidents = incidents;
        this.switches = switches;
    }

    List<ToDecide> of(Actor reader, InsightsReport now) {
        InsightsQuery query = now.query();
        List<ToDecide> found = new ArrayList<>();
        incidents.overdue(reader).stream()
                .filter(incident -> fits(incident, query))
                .limit(MOST_NAMED)
                .map(InsightsDecisions::update)
                .forEach(found::add);
        String restores = Links.restores();
        add(
                found,
                count(of(query, switches.unreviewedRestores()), "emergency restore has", "emergency restores have"),
                " to be reviewed",
                restores,
                ToDecide.Urgency.OVERDUE);
        add(
                found,
                count(of(query, switches.openRestores()), "restore waits", "restores wait"),
                " for approval",
                restores,
                ToDecide.Urgency.WAITING);
        incidents.open(reader).stream()
                .filter(incident -> fits(incident, query))
                .filter(incident -> incident.severity().provisional())
                .limit(MOST_NAMED)
                .map(InsightsDecisions::severity)
                .forEach(found::add);
        reviews(reader, query, found);
        Set<IncidentKey> wrong = now.invalid().stream()
                .map(FigureSummary.InvalidFigure::incident)
                .collect(Collectors.toSet());
        add(
                found,
                count(wrong, "incident has", "incidents have"),
                " times in an impossible order: see what is left out",
                Addresses.incidents(query, new Counted.InvalidInAny()),
                ToDecide.Urgency.WAITING);
        return found;
    }

    /** A team that writes no reviews is told so in a few lines. */
    private void reviews(Actor reader, InsightsQuery query, List<ToDecide> found) {
        List<IncidentRow> late = incidents.reviewsOverdue(reader).stream()
                .filter(incident -> fits(incident, query))
                .toList();
        late.stream().limit(MOST_REVIEWS).map(InsightsDecisions::review).forEach(found::add);
        int others = late.size() - MOST_REVIEWS;
        if (others > 0) {
            String count = Numbers.count(others, "more review is overdue", "more reviews are overdue");
            List<ToDecide> rest = late.stream()
                    .skip(MOST_REVIEWS)
                    .map(InsightsDecisions::review)
                    .toList();
            found.add(new ToDecide(ToDecide.Urgency.OVERDUE, count, "", rest));
        }
    }

    private static ToDecide review(IncidentRow incident) {
        return new ToDecide(
                ToDecide.Urgency.OVERDUE,
                incident.key() + " " + incident.title() + ": its review is overdue",
                Links.incident(incident.key()));
    }

    private static boolean fits(IncidentRow incident, InsightsQuery query) {
        String level = incident.severity().level().value();
        return !incident.drill()
                && (query.system() == null || incident.systems().contains(query.system()))
                && (query.severity() == null || query.severity().equals(level));
    }

    private static List<RestoreRow> of(InsightsQuery query, List<RestoreRow> restores) {
        return restores.stream()
                .filter(restore -> query.system() == null || query.system().equals(restore.system()))
                .toList();
    }

    private static ToDecide update(IncidentRow incident) {
        return new ToDecide(
                ToDecide.Urgency.OVERDUE,
                incident.key() + " " + incident.title() + ": a status update is due",
                Links.incident(incident.key()));
    }

    private static ToDecide severity(IncidentRow incident) {
        return new ToDecide(
                ToDecide.Urgency.WAITING,
                incident.key() + " " + incident.title() + ": its severity is provisional",
                Links.incident(incident.key()));
    }

    private static String count(Collection<?> all, String one, String many) {
        return all.isEmpty() ? "" : Numbers.count(all.size(), one, many);
    }

    private static void add(List<ToDecide> found, String count, String what, String link, ToDecide.Urgency urgency) {
        if (!count.isEmpty()) {
            found.add(new ToDecide(urgency, count + what, link));
        }
    }
}

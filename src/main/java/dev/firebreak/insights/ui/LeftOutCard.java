package dev.firebreak.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.insights.FigureSummary;
import dev.firebreak.insights.InsightsReport;
import dev.firebreak.insights.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is in none of the numbers, and which times are wrong. */
final class LeftOutCard {

    private static final int MOST = 50;

    private LeftOutCard() {}

    static Card of(InsightsReport report, IncidentLinks links) {
        List<Component> parts = new ArrayList<>();
        parts.add(counted(report));
        List<FigureSummary> wrong = report.figures().stream()
                .filter(summary -> !summary.invalid().isEmpty())
                .toList();
        if (wrong.isEmpty()) {
            parts.add(new Paragraph("All times are in a possible order."));
            return new Card("Left out", "", parts.toArray(Component[]::new));
        }
        parts.add(new Paragraph("Left out of one figure each, since their times are in an impossible order:"));
        parts.add(list(report, wrong, links));
        return new Card("Left out", "", parts.toArray(Component[]::new));
    }

    /** "Counted nowhere: 2 drills, 1 merged.", each of which leads to its incidents. */
    private static Paragraph counted(InsightsReport report) {
        LeftOut leftOut = report.leftOut();
        Paragraph words = new Paragraph(new Span("Counted nowhere: "));
        if (leftOut.all() == 0) {
            words.add(new Span("nothing"));
        }
        String drills = Numbers.count(leftOut.drills(), "drill", "drills");
        add(words, leftOut.drills(), drills, Addresses.drills(report.query()));
        ended(words, leftOut.declined(), IncidentState.DECLINED, report);
        ended(words, leftOut.merged(), IncidentState.MERGED, report);
        ended(words, leftOut.cancelled(), IncidentState.CANCELLED, report);
        words.add(new Span("."));
        return words;
    }

    private static void ended(Paragraph words, int count, IncidentState state, InsightsReport report) {
        String said = Numbers.of(count) + " " + state.label().toLowerCase(Locale.ROOT);
        add(words, count, said, Addresses.ended(report.query(), state));
    }

    private static void add(Paragraph words, int count, String said, String address) {
        if (count == 0) {
            return;
        }
        if (words.getComponentCount() > 1) {
            words.add(new Span(", "));
        }
        words.add(new CountLink(count, said, address));
    }

    private static Anchor all(InsightsReport report) {
        String address = Addresses.incidents(report.query(), new Counted.InvalidInAny());
        return new Anchor(address, "all incidents with such times");
    }

    private static UnorderedList list(InsightsReport report, List<FigureSummary> wrong, IncidentLinks links) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        wrong.stream()
                .flatMap(summary -> summary.invalid().stream().map(invalid -> line(summary, invalid, links)))
                .limit(MOST)
                .forEach(list::add);
        int more = wrong.stream().mapToInt(summary -> summary.invalid().size()).sum() - MOST;
        if (more > 0) {
            list.add(new ListItem(new Span("and " + Numbers.of(more) + " more: "), all(report)));
        }
        return list;
    }

    private static ListItem line(FigureSummary summary, FigureSummary.InvalidFigure invalid, IncidentLinks links) {
        Span why = new Span(summary.figure().title() + ": " + invalid.why());
        why.addClassName("muted");
        return new ListItem(links.of(invalid.incident()), new Span(" " + invalid.title() + " "), why);
    }
}

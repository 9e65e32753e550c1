package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.incidents.FigureOfIncident;
import dev.firebreak.incidents.FigureValue;
import dev.firebreak.incidents.IncidentRow;
import org.jspecify.annotations.Nullable;

/** How long what took, each with its formula; what cannot be is said to be so, and left out of all sums. */
final class FiguresPanel extends Panel implements RoomPart {

    private final RoomDesk desk;
    private @Nullable IncidentRow shown;

    FiguresPanel(RoomDesk desk) {
        super("Figures");
        this.desk = desk;
        addClassName("room-figures");
    }

    @Override
    public void show(IncidentRow row) {
        shown = row;
        DescriptionList list = new DescriptionList();
        list.addClassNames("facts", "card-body");
        desk.incidents().figures(desk.actor(), row.key()).forEach(figure -> line(list, figure));
        body().removeAll();
        if (row.drill()) {
            Span drill = new Span("A drill: left out of all figures over time.");
            drill.addClassNames("muted", "small", "card-body");
            body().add(drill);
        }
        body().add(list);
    }

    /** How far its flips have reached changes none of the incident. */
    @Override
    public void grow() {
        if (shown != null) {
            show(shown);
        }
    }

    private static void line(DescriptionList list, FigureOfIncident figure) {
        Span value = new Span(figure.value().words());
        value.addClassName(look(figure.value()));
        Span formula = new Span(figure.figure().formula());
        formula.addClassNames("muted", "small", "room-formula");
        list.add(
                new DescriptionList.Term(figure.figure().title()),
                new DescriptionList.Description(value, new Span(" "), formula));
    }

    private static String look(FigureValue value) {
        return switch (value) {
            case FigureValue.Known known -> "strong";
            case FigureValue.Missing missing -> "muted";
            case FigureValue.Invalid invalid -> "bad";
        };
    }
}

package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.People;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Readers;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What it is about: the summary, the systems, and who may see it. */
final class AboutPanel extends Panel implements RoomPart {

    private final RoomDesk desk;
    private final Runnable changed;

    AboutPanel(RoomDesk desk, Runnable changed) {
        super("About");
        this.desk = desk;
        this.changed = changed;
        addClassName("room-about");
    }

    @Override
    public void show(IncidentRow row) {
        body().removeAll();
        AboutDialogs edit = new AboutDialogs(desk, row, changed);
        boolean may = desk.mayRespond(row);
        Component summary = row.summary().isEmpty() ? muted("No summary yet.") : Written.of(row.summary());
        body().add(line("Summary", summary, may, "Edit…", edit::summary));
        body().add(line("Systems", new Span(systems(row)), may, "Edit…", edit::systems));
        body().add(line("Seen by", new Span(readers(row)), may, "Edit…", edit::readers));
        body().add(line("Declared by", new Span(row.declaredBy().name()), false, "", () -> {}));
        if (row.reopened() > 0) {
            body().add(line("Reopened", new Span(row.reopened() + "×"), false, "", () -> {}));
        }
    }

    private static Div line(String name, Component value, boolean editable, String words, Runnable edit) {
        Span label = new Span(name);
        label.addClassNames("muted", "room-axis");
        Div shown = new Div(value);
        shown.addClassName("room-about-value");
        Div line = new Div(label, shown);
        line.addClassNames("row", "room-about-line");
        if (editable) {
            var button = Buttons.small(words, edit);
            button.addClassName("button-plain");
            button.setAriaLabel("Edit: " + name);
            line.add(button);
        }
        return line;
    }

    private static Span muted(String words) {
        Span span = new Span(words);
        span.addClassName("muted");
        return span;
    }

    private String systems(IncidentRow row) {
        return row.systems().stream().map(desk::name).sorted().collect(Collectors.joining(", "));
    }

    private String readers(IncidentRow row) {
        return switch (row.readers()) {
            case Readers.Everybody everybody -> "everybody who may look here";
            case Readers.Only only ->
                "only "
                        + Stream.concat(
                                        only.people().stream().map(this::name),
                                        only.roles().stream().map(role -> "every " + role))
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ", and who has a role in it";
        };
    }

    private String name(String id) {
        People.Known person = desk.people().find(id);
        return person == null ? id : person.name();
    }
}

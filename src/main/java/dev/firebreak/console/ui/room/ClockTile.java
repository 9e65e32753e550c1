package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Moment;

/** One clock: what it is, how it stands, and from what it counts. */
final class ClockTile extends Div {

    private final Span body;

    ClockTile(ClockReading reading) {
        addClassNames("room-clock", look(reading.value()));
        body = new Span(
                line("room-clock-label", reading.label()), value(reading), line("room-clock-from", reading.counts()));
        body.addClassName("room-clock-body");
        add(body);
    }

    /** One whose moment can be corrected. */
    ClockTile(ClockReading reading, Runnable edit) {
        this(reading);
        NativeButton button = new NativeButton("", click -> edit.run());
        button.addClassName("room-clock-edit");
        button.setTitle("Correct this time");
        button.add(body);
        add(button);
    }

    private static Component value(ClockReading reading) {
        Span value = new Span();
        value.addClassName("room-clock-value");
        switch (reading.value()) {
            case ClockValue.Took took -> value.setText(ClockValue.words(took.time()));
            case ClockValue.Running running -> value.add(Moment.running(running.since()));
            case ClockValue.Due due -> value.add(Moment.due(due.at()), over());
            case ClockValue.At at -> value.add(new Text("at "), Moment.time(at.at()));
            case ClockValue.Unknown unknown -> value.setText("–");
            case ClockValue.Invalid invalid -> value.setText("invalid");
        }
        return value;
    }

    /** Shown beside the time once it is over. */
    private static Span over() {
        Span over = new Span(" overdue");
        over.addClassName("room-overdue");
        return over;
    }

    private static String look(ClockValue value) {
        return switch (value) {
            case ClockValue.Took took -> "room-clock-took";
            case ClockValue.Running running -> "room-clock-running";
            case ClockValue.Due due -> "room-clock-due";
            case ClockValue.At at -> "room-clock-at";
            case ClockValue.Unknown unknown -> "room-clock-unknown";
            case ClockValue.Invalid invalid -> "room-clock-invalid";
        };
    }

    private static Span line(String look, String words) {
        Span line = new Span(words);
        line.addClassName(look);
        return line;
    }
}

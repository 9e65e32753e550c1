package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.ui.Chips;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.Severities;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How bad it is on each axis, and who said how severe that is. */
final class SeverityPanel extends Panel implements RoomPart {

    private final RoomDesk desk;
    private final Severities severities;
    private final NativeButton judge;
    private @Nullable IncidentRow row;

    SeverityPanel(RoomDesk desk, Severities severities, Runnable changed) {
        this(desk, severities, changed, Buttons.small("Judge…", () -> {}));
    }

    private SeverityPanel(RoomDesk desk, Severities severities, Runnable changed, NativeButton judge) {
        super("Severity", judge);
        this.desk = desk;
        this.severities = severities;
        this.judge = judge;
        addClassName("room-severity-panel");
        judge.addClickListener(
                click -> SeverityDialog.open(desk, severities.current(), Objects.requireNonNull(row), changed));
    }

    @Override
    public void show(IncidentRow now) {
        boolean same = row != null
                && row.severity().equals(now.severity())
                && row.state() == now.state()
                && row.moments().equals(now.moments());
        row = now;
        judge.setVisible(desk.mayRespond(now) && now.mergedInto() == null);
        if (same) {
            return;
        }
        Scheme scheme = severities.version(now.schemeVersion());
        body().removeAll();
        Div head = new Div(Chips.severity(now.severity()), new Span(how(now)));
        head.addClassNames("row", "room-severity-head");
        body().add(head);
        for (Axis axis : Axis.values()) {
            body().add(line(
                    axis.label(), scheme.text(axis, now.severity().impact().of(axis))));
        }
        now.severity().circumstances().stream()
                .sorted()
                .map(Circumstance::sentence)
                .forEach(sentence -> body().add(line("Worse, since", sentence)));
        body().add(new Brings(now, scheme));
    }

    private static String how(IncidentRow row) {
        String who = row.severity().byRule() ? "by the rules" : "said by hand";
        return who + ", definitions version " + row.schemeVersion();
    }

    private static Div line(String name, String words) {
        Span label = new Span(name);
        label.addClassNames("muted", "room-axis");
        Div line = new Div(label, new Span(words));
        line.addClassNames("row", "room-axis-line");
        return line;
    }
}

package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.Severities;
import java.util.List;

/** The clocks of a room, each with what it counts from; a click on one corrects its moment. */
final class ClockRow extends Div implements RoomPart {

    private final RoomDesk desk;
    private final Severities severities;
    private final Runnable changed;
    private final ReaderZone zone = new ReaderZone();
    private List<ClockReading> shown = List.of();

    ClockRow(RoomDesk desk, Severities severities, Runnable changed) {
        this.desk = desk;
        this.severities = severities;
        this.changed = changed;
        addClassName("room-clocks");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Clocks");
    }

    @Override
    public void show(IncidentRow row) {
        List<ClockReading> now = ClockReadings.of(row, cadence(row));
        boolean may = desk.mayRespond(row);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        add(zone);
        now.forEach(reading ->
                add(may ? new ClockTile(reading, () -> edit(row, reading.edits())) : new ClockTile(reading)));
    }

    private void edit(IncidentRow row, Milestone milestone) {
        IncidentRow fresh = desk.incidents().incident(desk.actor(), row.key());
        MomentDialog.open(desk, fresh, milestone, zone.id(), changed);
    }

    private String cadence(IncidentRow row) {
        Level level =
                severities.version(row.schemeVersion()).level(row.severity().level());
        if (level == null || level.updateEvery() == null) {
            return "";
        }
        return "every " + minutes(level.updateEvery().toMinutes()) + " at " + level.key();
    }

    private static String minutes(long minutes) {
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}

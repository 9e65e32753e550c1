package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.BoardSheets;
import dev.firebreak.switches.ui.Prefill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The switches of the incident's systems, off-normal first; each is contained right here, with the incident filled in. */
final class ContainmentPanel extends Panel implements RoomPart {

    private final RoomDesk desk;
    private final Prefill prefill;
    private final BoardSheets sheets;
    private final List<SystemBlock> blocks = new ArrayList<>();
    private final RestoreWaits waits;
    private final NothingContained nothing;
    private final Div systems = new Div();
    private List<SystemSnapshot> shown = List.of();
    private @Nullable IncidentRow row;

    ContainmentPanel(RoomDesk desk, IncidentKey key) {
        super("Containment");
        this.desk = desk;
        this.prefill = new Prefill("", "", key.value(), null);
        this.sheets = new BoardSheets(desk.switchDesk(), opened -> {});
        sheets.addClassNames("room-sheets", "no-print");
        this.waits = new RestoreWaits(desk);
        this.nothing = new NothingContained(desk);
        addClassName("room-containment");
        body().add(waits, nothing, systems);
    }

    /** Where a switch's sheet opens, over the page. */
    BoardSheets sheets() {
        return sheets;
    }

    @Override
    public void show(IncidentRow row) {
        this.row = row;
        grow();
        List<SystemSnapshot> now = row.systems().stream()
                .map(desk.switchDesk().switches()::find)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(system -> system.system().name()))
                .toList();
        if (same(now, shown)) {
            return;
        }
        shown = now;
        systems.removeAll();
        blocks.clear();
        for (SystemSnapshot system : now) {
            SystemBlock block = new SystemBlock(desk, system, this);
            blocks.add(block);
            systems.add(block);
        }
        sheets.follow(row.systems());
    }

    /** Each step of a proposal is an entry, and so is the end of a flip. */
    @Override
    public void grow() {
        if (row != null) {
            waits.show(OpenRestores.of(desk, row));
            nothing.show(row);
        }
    }

    /** Snapshots are immutable: one that nothing touched is the same. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(List<SystemSnapshot> one, List<SystemSnapshot> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int index = 0; index < one.size(); index++) {
            if (one.get(index) != other.get(index)) {
                return false;
            }
        }
        return !one.isEmpty();
    }

    void flip(SystemSnapshot system, SwitchState state, String from) {
        sheets.flip(system.system(), state, prefill, from);
    }

    void stop(SystemSnapshot system, String from) {
        sheets.stop(system, prefill, from);
    }

    void reached(Set<SystemKey> systems) {
        blocks.forEach(block -> block.reached(systems));
    }
}

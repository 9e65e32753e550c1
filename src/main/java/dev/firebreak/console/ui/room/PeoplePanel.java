package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.RoleName;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does what: the usual roles and the team's own, to take, hand over and leave. */
final class PeoplePanel extends Panel implements RoomPart {

    private final RoomDesk desk;
    private final Runnable changed;
    private final NativeButton own;
    private @Nullable IncidentRow row;

    PeoplePanel(RoomDesk desk, Runnable changed) {
        this(desk, changed, Buttons.small("Another role…", () -> {}));
    }

    private PeoplePanel(RoomDesk desk, Runnable changed, NativeButton own) {
        super("People", own);
        this.desk = desk;
        this.changed = changed;
        this.own = own;
        addClassName("room-people");
        own.addClickListener(
                click -> AssignDialog.ownRole(desk, Objects.requireNonNull(row).key(), changed));
    }

    @Override
    public void show(IncidentRow now) {
        boolean same = row != null && row.roles().equals(now.roles()) && row.state() == now.state();
        row = now;
        boolean may = desk.mayRespond(now) && now.mergedInto() == null;
        own.setVisible(may);
        if (same) {
            return;
        }
        body().removeAll();
        Set<RoleName> roles = new LinkedHashSet<>(RoleName.USUAL);
        now.roles().forEach(holder -> roles.add(holder.role()));
        roles.forEach(role -> body().add(new RoleLine(desk, now, role, may, changed)));
    }
}

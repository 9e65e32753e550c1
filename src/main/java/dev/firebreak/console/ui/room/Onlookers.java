package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says who else is looking now, and that its own page does. */
@Tag("fb-here")
@JavaScript("context://components/fb-here.js")
final class Onlookers extends Div {

    private final RoomPresence presence;
    private final Actor me;
    private final IncidentKey room;
    private RoomPresence.@Nullable Seat seat;

    Onlookers(RoomPresence presence, Actor me, IncidentKey room) {
        this.presence = presence;
        this.me = me;
        this.room = room;
        addClassNames("room-onlookers", "small", "muted", "no-print");
        getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        seat = presence.enter(room, me, () -> tell(ui));
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (seat != null) {
            presence.leave(room, seat);
            seat = null;
        }
    }

    /** Twice a minute, from the page itself. */
    @ClientCallable
    void here() {
        if (seat != null) {
            presence.hear(room, seat);
            show();
        }
    }

    private void tell(UI ui) {
        try {
            var _ = ui.access(this::show);
        } catch (UIDetachedException gone) {
            // Closed between the change and now: nobody looks at it any more.
        }
    }

    private void show() {
        List<String> others = presence.others(room, me);
        setText(others.isEmpty() ? "" : "Also here: " + String.join(", ", others));
    }
}

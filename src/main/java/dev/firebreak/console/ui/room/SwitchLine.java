package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.ReachChip;
import java.util.List;

/** One switch: how it stands, how far that has got, and the button that contains it. */
final class SwitchLine extends Div {

    private final List<ReachChip> reach;

    SwitchLine(RoomDesk desk, SystemSnapshot system, SwitchState state, boolean mayContain, ContainmentPanel panel) {
        String name = state.definition().name();
        Anchor link = new Anchor(Links.toSwitch(system.key(), state.key()), name);
        link.addClassName("room-switch-name");
        reach = state.decisive().map(flip -> new ReachChip(desk.switchDesk(), flip)).stream()
                .toList();
        Div stands = new Div(position(state));
        stands.addClassName("room-switch-stands");
        reach.forEach(stands::add);
        addClassNames("row", "room-switch");
        add(link, stands);
        if (mayContain) {
            String id = "room-flip-" + system.key() + "-" + state.key();
            NativeButton act =
                    Buttons.small(state.isContained() ? "Change" : "Contain", () -> panel.flip(system, state, id));
            act.setAriaLabel((state.isContained() ? "Change " : "Contain ") + name);
            act.setId(id);
            add(act);
        }
    }

    private static Span position(SwitchState state) {
        Span words = new Span(state.words());
        if (state.isContained()) {
            words.addClassNames("chip", "chip-held");
        } else {
            words.addClassName("muted");
        }
        return words;
    }

    void reached() {
        reach.forEach(ReachChip::refresh);
    }
}

package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One system's switches: those off normal first, the others behind one line where there is little room. */
final class SystemBlock extends Div {

    private final SystemSnapshot system;
    private final List<SwitchLine> contained = new ArrayList<>();

    SystemBlock(RoomDesk desk, SystemSnapshot system, ContainmentPanel panel) {
        this.system = system;
        boolean mayContain = desk.actor().may(Permission.CONTAIN);
        addClassName("room-system");
        add(head(mayContain, panel));
        Div normal = new Div();
        normal.addClassName("room-normal");
        for (SwitchState state : system.switches()) {
            SwitchLine line = new SwitchLine(desk, system, state, mayContain, panel);
            if (state.isContained()) {
                contained.add(line);
                add(line);
            } else {
                normal.add(line);
            }
        }
        if (normal.getComponentCount() > 0) {
            add(fold(normal), normal);
        }
    }

    private Div head(boolean mayContain, ContainmentPanel panel) {
        Span environment = new Span(system.system().environment());
        environment.addClassName("env");
        Div head = new Div(new H3(system.system().name()), environment);
        if (mayContain && !system.switches().isEmpty()) {
            String id = "room-stop-" + system.key();
            NativeButton stop = Buttons.small("Stop everything…", () -> panel.stop(system, id));
            stop.addClassName("button-danger");
            stop.setAriaLabel("Stop everything in " + system.system().name());
            stop.setId(id);
            head.add(stop);
        }
        head.addClassName("room-system-head");
        return head;
    }

    /** The one line that stands for them on a phone. */
    private static NativeButton fold(Div normal) {
        NativeButton fold =
                new NativeButton(Numbers.count(normal.getComponentCount(), "switch", "switches") + " at normal");
        fold.addClassNames("more-line", "room-fold", "no-print");
        fold.getElement().setAttribute("aria-expanded", "false");
        fold.addClickListener(click -> {
            boolean open = !normal.hasClassName("open");
            normal.setClassName("open", open);
            fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return fold;
    }

    void reached(Set<SystemKey> systems) {
        if (systems.contains(system.key())) {
            contained.forEach(SwitchLine::reached);
        }
    }
}

package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.ui.Desk;
import dev.firebreak.switches.ui.TouchedLine;
import dev.firebreak.switches.ui.Touches;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an act on many switches will do to each: from where it stands to where it goes. */
final class Targets extends Div {

    private static final int SHOWN = 200;

    /** One switch and where it goes; the system is named where several are touched. */
    record Target(SystemKey of, String system, SwitchState state, Position to, Reach.Asked asked) {}

    private final Desk desk;

    Targets(Desk desk) {
        this.desk = desk;
        addClassName("targets");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "What this touches");
    }

    void show(List<Target> targets) {
        removeAll();
        String system = "";
        for (Target target : targets.stream().limit(SHOWN).toList()) {
            if (!target.system().equals(system)) {
                system = target.system();
                add(head(system, targets));
            }
            add(new TouchedLine(target.state(), target.to()).askedFor(target.asked()));
        }
        if (targets.size() > SHOWN) {
            Div more = new Div("… and " + (targets.size() - SHOWN) + " more");
            more.addClassNames("row", "muted");
            add(more);
        }
    }

    /** Whom it touches there, too. */
    private Div head(String system, List<Target> targets) {
        Div head = new Div(new Span(system));
        head.addClassNames("targets-system", "small");
        List<Target> there = targets.stream()
                .filter(target -> target.system().equals(system))
                .toList();
        Set<SwitchKey> keys = there.stream().map(target -> target.state().key()).collect(Collectors.toSet());
        head.add(new Touches(desk, there.getFirst().of(), keys, ""));
        return head;
    }
}

package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.ui.TouchedLine;
import java.util.List;

/** What an act on many switches will do to each: from where it stands to where it goes. */
final class Targets extends Div {

    private static final int SHOWN = 200;

    /** One switch and where it goes; the system is named where several are touched. */
    record Target(String system, SwitchState state, Position to, Reach.Asked asked) {}

    Targets() {
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

    /** Marks a system that nobody asks for any of these. */
    private static Div head(String system, List<Target> targets) {
        Div head = new Div(new Span(system));
        head.addClassNames("targets-system", "small");
        List<Reach.Asked> asked = targets.stream()
                .filter(target -> target.system().equals(system))
                .map(Target::asked)
                .toList();
        if (!asked.contains(Reach.Asked.NOW)) {
            Span nobody = new Span(
                    asked.contains(Reach.Asked.BEFORE)
                            ? "nobody has been heard from lately"
                            : "nobody asks here: this would do nothing");
            nobody.addClassName("nobody-asks");
            head.add(nobody);
        }
        return head;
    }
}

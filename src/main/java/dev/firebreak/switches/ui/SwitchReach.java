package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far each flip in force on a switch has got; nothing while none is. */
public final class SwitchReach extends Composite<Section> {

    private final Desk desk;
    private final Div flips = new Div();
    private final Anchor all = new Anchor("", "All instances of the system");
    private @Nullable List<FlipId> shown;

    public SwitchReach(Desk desk) {
        this.desk = desk;
        Header head = new Header(new H2("Reach"), all);
        head.addClassName("card-head");
        all.addClassName("push");
        Div body = new Div(flips);
        body.addClassNames("card-body", "switch-reach");
        getContent().addClassNames("card", "in-force");
        getContent().add(head, body);
    }

    /** Draws anew only where other flips are in force; how far they got they show by themselves. */
    public void show(SystemRow system, SwitchState state) {
        List<FlipId> now = state.inForce().stream().map(FlipRow::id).toList();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setVisible(!now.isEmpty());
        all.setHref(Links.instances(system.key()));
        flips.removeAll();
        state.inForce().forEach(flip -> flips.add(line(state, flip)));
    }

    private Div line(SwitchState state, FlipRow flip) {
        Span chip = new Span(LineWords.label(state, flip));
        chip.addClassNames("chip", "chip-held");
        Span since = new Span(new Span("for " + flip.scope().words() + " · since "), Moment.clock(flip.at()));
        since.addClassNames("muted", "small");
        Div head = new Div(chip, since);
        head.addClassName("standing-line");
        Div line = new Div(head, new FlipReach(desk, List.of(flip)));
        line.addClassName("switch-reach-flip");
        return line;
    }
}

package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.CallerWords;
import dev.firebreak.switches.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks for a switch, by name, with how each gets its values and whether it obeys; live. */
public final class SwitchCallers extends Composite<Section> {

    /** What a line shows; equal as long as a reader would see no difference. */
    private record Line(Reach.CallerRow row, @Nullable Since since) {
        static Line of(Reach.CallerRow row, @Nullable Since since) {
            Reach.CallerRow still =
                    new Reach.CallerRow(row.name(), row.way(), row.standing(), null, row.late(), row.mayBeSeveral());
            return new Line(still, since);
        }
    }

    private final Desk desk;
    private final Div asked = new Div();
    private final Div list = new Div();
    private final Anchor more = new Anchor();
    private final Anchor all = new Anchor("", "All instances of the system");
    private final Map<String, Since> since = new HashMap<>();
    private List<Line> lines = List.of();
    private @Nullable SystemKey system;
    private @Nullable SwitchKey key;

    public SwitchCallers(Desk desk) {
        this.desk = desk;
        Header head = new Header(new H2("Who asks for it"), all);
        head.addClassName("card-head");
        all.addClassName("push");
        list.addClassName("callers");
        Div body = new Div(asked, list, more);
        body.addClassNames("card-body", "switch-callers");
        getContent().addClassName("card");
        getContent().add(head, body);
        desk.feed().follow(this, this::follow, this::follow);
    }

    /** Shows them for a switch, and follows them from then on. */
    public void show(SystemKey of, SwitchKey now) {
        system = of;
        key = now;
        since.clear();
        all.setHref(Links.instances(of));
        more.setHref(Links.instances(of));
        asked.removeAll();
        asked.add(new Touches(desk, of, Set.of(now), ""));
        read(of, now);
    }

    private void follow(Set<SystemKey> systems) {
        if (system != null && key != null && systems.contains(system)) {
            read(system, key);
        }
    }

    private void read(SystemKey of, SwitchKey now) {
        Reach.Callers callers = desk.traffic().callers(of, now);
        int unnamed = callers.all() - callers.named().size();
        more.setVisible(unnamed > 0);
        more.setText("and " + Numbers.of(unnamed) + " more");
        List<Line> next = new ArrayList<>();
        callers.named().forEach(row -> next.add(Line.of(row, since(row))));
        if (!next.equals(lines)) {
            lines = next;
            list.removeAll();
            next.forEach(line -> list.add(draw(of, line)));
        }
        list.setVisible(!next.isEmpty());
    }

    private @Nullable Since since(Reach.CallerRow row) {
        if (row.behind() == null) {
            since.remove(row.name());
            return null;
        }
        return since.merge(row.name(), Since.of(desk.traffic().since(row.behind())), Since::orElse);
    }

    private static Div draw(SystemKey of, Line line) {
        Reach.CallerRow row = line.row();
        Anchor name = new Anchor(Links.instances(of), row.name());
        name.addClassName("strong");
        Span chip = new Span(CallerWords.standing(row.standing()));
        chip.addClassNames("chip", "chip-" + CallerWords.look(row.standing(), row.late()));
        Span how = new Span(CallerWords.way(row.way()) + (row.mayBeSeveral() ? " · may be several" : ""));
        how.addClassNames("muted", "small");
        Div drawn = new Div(name, chip);
        if (line.since() != null) {
            Span lasting = new Span(new Span("for "), line.since().moment());
            lasting.addClassNames("muted", "small");
            drawn.add(lasting);
        }
        drawn.add(how);
        drawn.addClassName("caller");
        return drawn;
    }
}

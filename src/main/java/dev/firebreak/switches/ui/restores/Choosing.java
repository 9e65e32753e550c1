package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Clocks;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The flips in force on a system, from which one chooses what to restore. */
final class Choosing extends Div {

    private final Clock clock;
    private final boolean mayRestore;
    private final Map<FlipId, FlipLine> lines = new LinkedHashMap<>();
    private final Div list = new Div();
    private final H2 title = new H2();
    private final NativeButton all = new NativeButton("Select all", click -> toggleAll());
    private final NativeButton restore = new NativeButton("Restore…", click -> ask());
    private final Span count = new Span();
    private final Div foot = new Div(count, restore);
    private final Consumer<List<FlipLine>> asked;

    Choosing(Clock clock, boolean mayRestore, Consumer<List<FlipLine>> asked) {
        this.clock = clock;
        this.mayRestore = mayRestore;
        this.asked = asked;
        addClassNames("card", "choosing");
        all.addClassNames("button", "button-small", "push");
        restore.addClassNames("button", "button-primary");
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        foot.addClassName("page-foot");
        Div head = new Div(title, all);
        head.addClassName("card-head");
        add(head, list, foot);
    }

    /** Keeps what is chosen for every flip that is still in force. */
    void show(SystemSnapshot system) {
        Map<FlipId, FlipLine> next = new LinkedHashMap<>();
        for (SwitchState state : system.switches()) {
            for (FlipRow flip : state.inForce()) {
                next.put(flip.id(), line(state, flip));
            }
        }
        lines.clear();
        lines.putAll(next);
        list.removeAll();
        lines.values().forEach(list::add);
        if (lines.isEmpty()) {
            list.add(calm(system));
        }
        title.setText(lines.isEmpty() ? "Nothing is contained" : RestoreWords.flips(lines.size()) + " in force");
        recount();
    }

    private FlipLine line(SwitchState state, FlipRow flip) {
        FlipLine known = lines.get(flip.id());
        if (known != null && known.flip().equals(flip)) {
            known.show(state);
            return known;
        }
        FlipLine line = new FlipLine(state, flip, Clocks.now(clock), mayRestore, this::recount);
        if (known != null) {
            line.choose(known.isChosen());
        }
        return line;
    }

    private static Paragraph calm(SystemSnapshot system) {
        Paragraph calm = new Paragraph("Every switch of " + system.system().name() + " is at its normal position.");
        calm.addClassNames("card-body", "muted");
        return calm;
    }

    List<FlipLine> chosen() {
        return lines.values().stream().filter(FlipLine::isChosen).toList();
    }

    void chooseNone() {
        lines.values().forEach(line -> line.choose(false));
    }

    private void toggleAll() {
        boolean choose = chosen().size() < lines.size();
        lines.values().forEach(line -> line.choose(choose));
    }

    private void recount() {
        int chosen = chosen().size();
        all.setVisible(mayRestore && !lines.isEmpty());
        all.setText(chosen < lines.size() ? "Select all" : "Select none");
        foot.setVisible(mayRestore && !lines.isEmpty());
        count.setText(chosen == 0 ? "Select what may return to normal." : chosen + " of " + lines.size() + " selected");
        restore.setEnabled(chosen > 0);
    }

    private void ask() {
        asked.accept(chosen());
    }
}

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
import java.util.Set;
import java.util.function.Consumer;

/** The flips in force on a system, from which one chooses what to restore. */
final class Choosing extends Div {

    private final Clock clock;
    private final boolean mayRestore;
    private Map<FlipId, FlipLine> lines = Map.of();
    private final Div list = new Div();
    private final Paragraph calm = new Paragraph();
    private final H2 title = new H2();
    private final BackTo backTo = new BackTo(this::chooseSince);
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
        all.addClassNames("button", "button-small");
        restore.addClassNames("button", "button-primary");
        calm.addClassNames("card-body", "muted");
        count.addClassName("muted");
        count.getElement().setAttribute("role", "status");
        foot.addClassName("page-foot");
        Div select = new Div(backTo, all);
        select.addClassNames("acts", "push");
        Div head = new Div(title, select);
        head.addClassName("card-head");
        add(head, calm, list, foot);
    }

    /**
     * Keeps what is chosen for every flip that is still in force.
     *
     * @param proposed flips that a restore which waits for approval would change
     */
    void show(SystemSnapshot system, Set<FlipId> proposed) {
        Map<FlipId, FlipLine> next = new LinkedHashMap<>();
        for (SwitchState state : system.switches()) {
            for (FlipRow flip : state.inForce()) {
                FlipLine line = line(state, flip);
                line.show(state, proposed.contains(flip.id()));
                next.put(flip.id(), line);
            }
        }
        lines = next;
        InPlace.show(list, List.copyOf(next.values()));
        calm.setText("Every switch of " + system.system().name() + " is at its normal position.");
        calm.setVisible(next.isEmpty());
        title.setText(next.isEmpty() ? "Nothing is contained" : RestoreWords.flips(next.size()) + " in force");
        backTo.show(system);
        recount();
    }

    private FlipLine line(SwitchState state, FlipRow flip) {
        FlipLine known = lines.get(flip.id());
        if (known != null && known.flip().equals(flip)) {
            return known;
        }
        FlipLine line = new FlipLine(state, flip, Clocks.now(clock), mayRestore, this::recount);
        if (known != null) {
            line.chooseAs(known);
        }
        return line;
    }

    private List<FlipLine> chosen() {
        return lines.values().stream().filter(FlipLine::isChosen).toList();
    }

    void chooseNone() {
        lines.values().forEach(line -> line.choose(false));
    }

    private void chooseSince(long revision) {
        lines.values().forEach(line -> line.choose(line.flip().revision() >= revision));
    }

    private void toggleAll() {
        boolean choose = chosen().size() < lines.size();
        lines.values().forEach(line -> line.choose(choose));
    }

    private void recount() {
        int chosen = chosen().size();
        boolean choosable = mayRestore && !lines.isEmpty();
        backTo.setVisible(choosable && backTo.isWorthwhile());
        all.setVisible(choosable);
        all.setText(chosen < lines.size() ? "Select all" : "Select none");
        foot.setVisible(choosable);
        count.setText(chosen == 0 ? "Select what may return to normal." : chosen + " of " + lines.size() + " selected");
        restore.setEnabled(chosen > 0);
    }

    private void ask() {
        asked.accept(chosen());
    }
}

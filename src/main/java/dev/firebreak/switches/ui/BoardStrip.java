package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What matters now, in one line above the board: what is contained, and what waits for people. Each part leads there. */
final class BoardStrip extends Composite<Div> {

    private final Consumer<BoardQuery.Show> narrow;

    BoardStrip(Consumer<BoardQuery.Show> narrow) {
        this.narrow = narrow;
        getContent().addClassName("strips");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", "What matters now");
    }

    void show(List<SystemSnapshot> systems, OpenWork.Restores restores) {
        getContent().removeAll();
        Map<SystemKey, String> names = systems.stream()
                .collect(Collectors.toMap(
                        SystemSnapshot::key, system -> system.system().name()));
        long contained = systems.stream().mapToLong(SystemSnapshot::contained).sum();
        if (contained > 0) {
            String words = contained + (contained == 1 ? " switch" : " switches") + " contained";
            add("strip-held", narrowing(words, BoardQuery.Show.CONTAINED));
        }
        long unfinished = unfinished(systems);
        if (unfinished > 0) {
            String words = unfinished + (unfinished == 1 ? " reason" : " reasons") + " to finish";
            add("strip-warn", narrowing(words, BoardQuery.Show.UNFINISHED));
        }
        counted(restores.proposals()).forEach((system, count) -> {
            String waits = count == 1 ? "1 restore waits for approval" : count + " restores wait for approval";
            add("strip-warn", leading(name(names, system) + ": " + waits, system));
        });
        counted(restores.emergencies()).forEach((system, count) -> {
            String review = count == 1 ? "1 emergency restore to review" : count + " emergency restores to review";
            add("strip-bad", leading(name(names, system) + ": " + review, system));
        });
    }

    private <C extends Component & HasStyle> void add(String look, C part) {
        part.addClassNames("strip", look);
        getContent().add(part);
    }

    private NativeButton narrowing(String words, BoardQuery.Show show) {
        NativeButton part = new NativeButton("", click -> narrow.accept(show));
        Span where = new Span("Show");
        where.addClassName("strip-go");
        part.add(new Span(words), where);
        return part;
    }

    private static Anchor leading(String words, SystemKey system) {
        Span where = new Span("Open");
        where.addClassName("strip-go");
        return new Anchor(Links.restore(system), new Span(words), where);
    }

    private static Map<SystemKey, Integer> counted(List<RestoreRow> restores) {
        Map<SystemKey, Integer> counts = new TreeMap<>();
        restores.forEach(restore -> counts.merge(restore.system(), 1, Integer::sum));
        return counts;
    }

    private static String name(Map<SystemKey, String> names, SystemKey system) {
        return names.getOrDefault(system, system.value());
    }

    private static long unfinished(List<SystemSnapshot> systems) {
        return systems.stream()
                .flatMap(system -> system.switches().stream())
                .flatMap(state -> state.inForce().stream())
                .filter(FlipRow::reasonFollows)
                .count();
    }
}

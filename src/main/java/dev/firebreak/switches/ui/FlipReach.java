package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.SystemSnapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far the flips of one act have got, system by system, while one looks; the weakest of them speaks. */
public final class FlipReach extends Composite<Div> {

    /** Of more systems only the weakest is shown. */
    private static final int MOST_SYSTEMS = 12;

    private static final Set<Reach.State> SAY_NOTHING =
            EnumSet.of(Reach.State.NOBODY, Reach.State.UNKNOWN, Reach.State.ENDED);

    private record Part(List<FlipRow> flips, ReachBlock block) {}

    private final Desk desk;
    private final List<Part> parts = new ArrayList<>();
    private final Span heard = new Span();
    private Reach.@Nullable State announced;

    public FlipReach(Desk desk, List<FlipRow> flips) {
        this.desk = desk;
        heard.addClassName("visually-hidden");
        heard.getElement().setAttribute("role", "status");
        getContent().addClassName("flip-reach");
        getContent().add(heard);
        Map<SystemKey, List<FlipRow>> bySystem =
                flips.stream().collect(Collectors.groupingBy(FlipRow::system, TreeMap::new, Collectors.toList()));
        if (bySystem.size() > MOST_SYSTEMS) {
            add(flips, bySystem.size() + " systems, the slowest");
        } else {
            bySystem.values().forEach(each -> add(each, bySystem.size() == 1 ? "" : name(each.getFirst())));
        }
        desk.feed().follow(this, this::follow, this::follow);
        show();
    }

    private void add(List<FlipRow> flips, String title) {
        if (!flips.isEmpty()) {
            ReachBlock block = new ReachBlock(desk.traffic(), flips.getFirst().system(), title);
            parts.add(new Part(flips, block));
            getContent().add(block);
        }
    }

    private String name(FlipRow flip) {
        SystemSnapshot system = desk.switches().find(flip.system());
        return system == null ? flip.system().value() : system.system().name();
    }

    private void follow(Set<SystemKey> systems) {
        boolean mine =
                parts.stream().flatMap(part -> part.flips().stream()).anyMatch(flip -> systems.contains(flip.system()));
        if (mine) {
            show();
        }
    }

    private void show() {
        parts.stream().map(this::show).min(LineReach.WEAKEST_FIRST).ifPresent(this::announce);
    }

    private Reach.OfFlip show(Part part) {
        List<Reach.OfFlip> ways = part.flips().stream().map(desk.traffic()::of).toList();
        List<Reach.OfFlip> telling =
                ways.stream().filter(way -> !SAY_NOTHING.contains(way.state())).toList();
        Reach.OfFlip weakest = (telling.isEmpty() ? ways : telling)
                .stream().min(LineReach.WEAKEST_FIRST).orElse(Reach.OfFlip.NOT_FOLLOWED);
        part.block().show(weakest, telling.isEmpty() ? List.of() : left(ways));
        return weakest;
    }

    /** What the weakest does not say of the other flips. */
    private static List<String> left(List<Reach.OfFlip> ways) {
        long unasked =
                ways.stream().filter(way -> way.state() == Reach.State.NOBODY).count();
        return unasked == 0 ? List.of() : List.of("Nobody who runs asks for " + unasked + " of these switches.");
    }

    /** Reads out what it came to, and no count on the way there. */
    private void announce(Reach.OfFlip weakest) {
        if (weakest.state() == announced) {
            return;
        }
        announced = weakest.state();
        if (weakest.state() == Reach.State.COMPLETE || weakest.state() == Reach.State.LATE) {
            String names = weakest.laggards().stream()
                    .limit(3)
                    .map(Reach.Laggard::name)
                    .collect(Collectors.joining(", "));
            boolean late = weakest.state() == Reach.State.LATE && !names.isEmpty();
            heard.setText(ReachSaid.headline(weakest) + (late ? " " + names + "." : ""));
        }
    }
}

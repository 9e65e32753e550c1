package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What matters now, in one line above the board: what is contained, and what waits for people. Each part leads there. */
final class BoardStrip extends Composite<Div> {

    private final Consumer<BoardQuery.Show> narrow;
    private final ReachWarning warning;
    private final Div calm = new Div(new Span("Nothing is contained"));

    BoardStrip(Consumer<BoardQuery.Show> narrow, ReachWarning warning) {
        this.narrow = narrow;
        this.warning = warning;
        calm.addClassNames("strip", "strip-calm");
        getContent().addClassName("strips");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", "What matters now");
    }

    /** Always one line of the same height, so that the board below never moves. */
    void show(List<SystemSnapshot> systems, OpenWork.Restores restores) {
        getContent().removeAll();
        getContent().add(warning);
        Map<SystemKey, String> names = systems.stream()
                .collect(Collectors.toMap(
                        SystemSnapshot::key, system -> system.system().name()));
        long contained = systems.stream().mapToLong(SystemSnapshot::contained).sum();
        if (contained > 0) {
            String words = Numbers.count(contained, "switch contained", "switches contained");
            add("strip-held", narrowing(words, few(contained, "contained"), BoardQuery.Show.CONTAINED));
        }
        long unfinished = unfinished(systems);
        if (unfinished > 0) {
            String words = Numbers.count(unfinished, "reason to finish", "reasons to finish");
            add("strip-warn", narrowing(words, few(unfinished, "to finish"), BoardQuery.Show.UNFINISHED));
        }
        waiting(restores.proposals(), names);
        toReview(restores.emergencies(), names);
        boolean isCalm = getContent().getComponentCount() == 1;
        if (isCalm) {
            getContent().add(calm);
        }
        warn(systems);
    }

    /** Who does not obey; what else stands in the line stays as it is. */
    void warn(List<SystemSnapshot> systems) {
        warning.show(systems);
        calm.setVisible(!warning.isVisible());
    }

    private void waiting(List<RestoreRow> proposals, Map<SystemKey, String> names) {
        int count = proposals.size();
        if (count > 0) {
            String words = Numbers.count(count, "restore waits for approval", "restores wait for approval");
            add("strip-warn", leading(words, few(count, "to approve"), proposals, names));
        }
    }

    private void toReview(List<RestoreRow> emergencies, Map<SystemKey, String> names) {
        int count = emergencies.size();
        if (count > 0) {
            String words = Numbers.count(count, "emergency restore to review", "emergency restores to review");
            add("strip-bad", leading(words, few(count, "to review"), emergencies, names));
        }
    }

    private <C extends Component & HasStyle> void add(String look, C part) {
        part.addClassNames("strip", look);
        getContent().add(part);
    }

    private NativeButton narrowing(String words, Span few, BoardQuery.Show show) {
        NativeButton part = new NativeButton("", click -> narrow.accept(show));
        part.add(words(words), few, go("Show"));
        return part;
    }

    /** To the one system concerned, or to where all wait. */
    private static Anchor leading(String words, Span few, List<RestoreRow> restores, Map<SystemKey, String> names) {
        Set<SystemKey> systems = restores.stream().map(RestoreRow::system).collect(Collectors.toSet());
        SystemKey first = restores.getFirst().system();
        boolean one = systems.size() == 1;
        String said = one ? name(names, first) + ": " + words : words + ", in " + systems.size() + " systems";
        return new Anchor(one ? Links.restore(first) : Links.restores(), words(said), few, go("Open"));
    }

    private static Span words(String text) {
        Span words = new Span(text);
        words.addClassName("strip-words");
        return words;
    }

    /** What stands there where several parts share the line; beside a warning, a phone has room for the number only. */
    private static Span few(long count, String what) {
        Span word = new Span(" " + what);
        word.addClassName("few-word");
        Span few = new Span(new Span(Numbers.of(count)), word);
        few.addClassName("strip-few");
        few.getElement().setAttribute("aria-hidden", "true");
        return few;
    }

    private static Span go(String text) {
        Span go = new Span(text);
        go.addClassName("strip-go");
        return go;
    }

    private static String name(Map<SystemKey, String> names, SystemKey system) {
        return names.getOrDefault(system, system.value());
    }

    /** Acts, not flips: one sentence completes all that one act left open. */
    private static long unfinished(List<SystemSnapshot> systems) {
        return systems.stream()
                .flatMap(system -> system.switches().stream())
                .flatMap(state -> state.inForce().stream())
                .filter(FlipRow::reasonFollows)
                .map(flip -> Map.entry(flip.system(), flip.revision()))
                .distinct()
                .count();
    }
}

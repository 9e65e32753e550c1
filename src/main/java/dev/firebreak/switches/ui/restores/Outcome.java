package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.Shift;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each switch that a restore touches will serve afterwards. */
final class Outcome extends Div {

    Outcome() {
        addClassName("touched");
    }

    /** Shows it for the system as it stands now; tells whether it reads as before. */
    boolean show(SystemSnapshot system, List<FlipLine> chosen) {
        String before = getElement().getTextRecursively();
        removeAll();
        touched(system, chosen)
                .forEach((state, ended) -> lines(state, ended, chosen).forEach(this::add));
        return before.equals(getElement().getTextRecursively());
    }

    /** The switches touched, each with its flips that end now. */
    static Map<SwitchState, Set<FlipId>> touched(SystemSnapshot system, List<FlipLine> chosen) {
        Map<SwitchKey, Set<FlipId>> ending = new LinkedHashMap<>();
        chosen.forEach(line -> {
            Set<FlipId> ids = ending.computeIfAbsent(line.flip().switchKey(), key -> new HashSet<>());
            if (line.change() instanceof Change.End) {
                ids.add(line.flip().id());
            }
        });
        Map<SwitchState, Set<FlipId>> touched = new LinkedHashMap<>();
        ending.forEach((key, ids) -> {
            SwitchState state = system.find(key);
            if (state != null) {
                touched.put(state, ids);
            }
        });
        return touched;
    }

    /** One line for each scope of what was chosen: what each is served differs. */
    private static List<Div> lines(SwitchState state, Set<FlipId> ended, List<FlipLine> chosen) {
        Map<Scope, List<FlipLine>> byScope = chosen.stream()
                .filter(line -> line.flip().switchKey().equals(state.key()))
                .collect(Collectors.groupingBy(line -> line.flip().scope(), LinkedHashMap::new, Collectors.toList()));
        return byScope.entrySet().stream()
                .map(part -> line(state, ended, part.getKey(), part.getValue()))
                .toList();
    }

    private static Div line(SwitchState state, Set<FlipId> ended, Scope scope, List<FlipLine> chosen) {
        Span name = new Span(state.definition().name());
        name.addClassName("strong");
        Shift shift = FlipWords.ending(state, ended, scope);
        String how = chosen.stream()
                .map(FlipLine::change)
                .filter(change -> !(change instanceof Change.End))
                .map(Change::words)
                .distinct()
                .collect(Collectors.joining(", "));
        String more = "for " + scope.words() + (how.isEmpty() ? "" : ": " + how)
                + (shift.parts().isEmpty() ? "" : "; " + shift.others());
        String from = shift.from().label();
        boolean partly = chosen.stream().anyMatch(flip -> flip.change() instanceof Change.Release);
        Span what = partly
                ? FlipWords.partly(from, more)
                : FlipWords.fromTo(from, shift.to().label(), more);
        Div line = new Div(name, what);
        line.addClassName("touched-line");
        return line;
    }
}

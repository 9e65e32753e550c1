package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Offers the moments before which a system stood otherwise, and selects all that came since. */
final class BackTo extends Select<BackTo.Step> {

    /** What one revision put in force. */
    record Step(long revision, Instant at, List<String> flips) {

        Step and(Step other) {
            return new Step(
                    revision,
                    at,
                    Stream.concat(flips.stream(), other.flips.stream()).toList());
        }

        String words() {
            return flips.getFirst() + (flips.size() == 1 ? "" : " and " + (flips.size() - 1) + " more");
        }
    }

    private List<Step> offered = List.of();

    /** @param chosen gets the first revision that is to go */
    BackTo(LongConsumer chosen) {
        setAriaLabel("Back to how it stood before");
        setPlaceholder("Back to before…");
        setItemLabelGenerator(Step::words);
        setRenderer(new ComponentRenderer<>(BackTo::line));
        addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                chosen.accept(event.getValue().revision());
                clear();
            }
        });
    }

    void show(SystemSnapshot system) {
        Map<Long, Step> steps = new TreeMap<>(Comparator.reverseOrder());
        for (SwitchState state : system.switches()) {
            state.inForce().forEach(flip -> steps.merge(flip.revision(), step(state, flip), Step::and));
        }
        List<Step> next = List.copyOf(steps.values());
        // Setting the same items anew would close the list while somebody chooses.
        if (!next.equals(offered)) {
            offered = next;
            setItems(next);
        }
    }

    boolean isWorthwhile() {
        return offered.size() > 1;
    }

    private static Step step(SwitchState state, FlipRow flip) {
        String words = state.definition().name() + " “" + FlipWords.label(state, flip) + "”";
        return new Step(flip.revision(), flip.at(), List.of(words));
    }

    private static Component line(Step step) {
        return new Span(new Span("before "), Moment.clock(step.at()), new Span(": " + step.words()));
    }
}

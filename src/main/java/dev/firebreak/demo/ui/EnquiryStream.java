package dev.firebreak.demo.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.demo.Handled;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The last enquiries with their outcome, newest first. */
final class EnquiryStream extends Div {

    private static final int SHOWN = 14;
    private static final Map<Handled.Outcome, String> WORDS = Map.of(
            Handled.Outcome.DONE, "done",
            Handled.Outcome.WAITS_FOR_A_PERSON, "waits for a person",
            Handled.Outcome.REFUSED, "not done");
    private static final Map<Handled.Outcome, String> LOOKS = Map.of(
            Handled.Outcome.DONE, "chip-neutral",
            Handled.Outcome.WAITS_FOR_A_PERSON, "chip-warn",
            Handled.Outcome.REFUSED, "chip-held");

    private final Div rows = new Div();
    private long newest;

    EnquiryStream() {
        addClassName("card");
        H2 title = new H2("Enquiries");
        Div head = new Div(title);
        head.addClassName("card-head");
        rows.addClassName("demo-rows");
        add(head, rows);
    }

    /** Adds what is new at the top and drops what is old at the end; rows that stay are left alone. */
    void show(List<Handled> recent) {
        List<Handled> fresh = recent.stream()
                .filter(handled -> handled.number() > newest)
                .limit(SHOWN)
                .toList();
        for (Handled handled : fresh.reversed()) {
            rows.addComponentAsFirst(row(handled));
            newest = handled.number();
        }
        while (rows.getComponentCount() > SHOWN) {
            rows.remove(rows.getComponentAt(rows.getComponentCount() - 1));
        }
    }

    private static Div row(Handled handled) {
        Span wish = new Span(handled.customer() + " (" + handled.tenant() + ") " + handled.wish());
        wish.addClassName("demo-wish");
        Span instance = new Span(handled.instance() + (handled.paused() ? ", paused: old values" : ""));
        instance.addClassNames("chip", handled.paused() ? "chip-bad" : "chip-neutral");
        Span outcome = new Span(WORDS.get(handled.outcome()));
        outcome.addClassNames("chip", LOOKS.get(handled.outcome()));
        Span what = new Span(handled.what());
        Span asked = new Span(asked(handled));
        asked.addClassNames("key", "muted");
        Div told = new Div(new Div(wish, instance), new Div(outcome, what), asked);
        told.addClassName("demo-told");
        Div row = new Div(Moment.ago(handled.at()), told);
        row.addClassName("demo-row");
        return row;
    }

    private static String asked(Handled handled) {
        String answers = handled.asked().stream()
                .map(asked -> asked.key() + " = " + asked.answer())
                .collect(Collectors.joining(" · "));
        return handled.fromCode() ? "from its code: " + answers : answers;
    }
}

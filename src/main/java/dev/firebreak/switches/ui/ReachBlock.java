package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.Reach;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far something has got on one system: a bar, a sentence, and by name who does not obey. */
final class ReachBlock extends Composite<Div> {

    private static final int NAMED = 8;
    private static final Duration WORTH_A_NAME = Duration.ofSeconds(1);

    private final Traffic traffic;
    private final SystemKey system;
    private final Span headline = new Span();
    private final Div bar = new Div();
    private final Div notes = new Div();
    private final Div laggards = new Div();
    private final Map<String, Since> since = new HashMap<>();
    private List<String> shown = List.of();

    /** @param title which system this is about, or an empty text where that is plain */
    ReachBlock(Traffic traffic, SystemKey system, String title) {
        this.traffic = traffic;
        this.system = system;
        bar.addClassName("reach-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        headline.addClassName("reach-headline");
        notes.addClassNames("muted", "small");
        laggards.addClassName("reach-laggards");
        if (!title.isEmpty()) {
            Span name = new Span(title);
            name.addClassName("strong");
            getContent().add(name);
        }
        getContent().add(new Div(bar, headline), notes, laggards);
    }

    void show(Reach.OfFlip way, List<String> more) {
        getContent().setClassName("reach-block reach-" + ReachSaid.look(way));
        say(headline, ReachSaid.headline(way));
        fill(way);
        String said = String.join(" ", ReachSaid.notes(way)) + " " + String.join(" ", more);
        if (!notes.getText().equals(said.strip())) {
            notes.setText(said.strip());
        }
        name(way);
    }

    private void fill(Reach.OfFlip way) {
        LineReach line = LineReach.ofContained(List.of(way));
        bar.setVisible(line.bar());
        bar.getStyle().set("--done", line.done() + "%").set("--soon", line.soon() + "%");
    }

    /** Draws the names anew only where they are others. */
    private void name(Reach.OfFlip way) {
        List<Reach.Laggard> named = way.state() == Reach.State.COMPLETE
                ? List.of()
                : way.laggards().stream()
                        .filter(each -> each.behind().compareTo(WORTH_A_NAME) >= 0)
                        .limit(NAMED)
                        .toList();
        List<String> now = named.stream()
                .map(each -> each.name()
                        + way.state()
                        + each.silent()
                        + since(each).moment().hashCode()
                        + way.lagging())
                .toList();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        laggards.removeAll();
        named.forEach(each -> laggards.add(line(each, way.state() == Reach.State.ENDED)));
        if (way.lagging() > named.size() && !named.isEmpty()) {
            laggards.add(
                    new Anchor(Links.instances(system), "and " + Numbers.of(way.lagging() - named.size()) + " more"));
        }
    }

    private Since since(Reach.Laggard laggard) {
        return since.merge(
                laggard.name(), Since.of(traffic.since(laggard.behind())), (before, now) -> before.orElse(now));
    }

    /** @param ended whether the flip is over, so that nothing is counted on */
    private Div line(Reach.Laggard laggard, boolean ended) {
        Anchor name = new Anchor(Links.instances(system), laggard.name());
        name.addClassName("strong");
        Div line = ended
                ? new Div(name, new Span(ReachSaid.lagged(laggard)))
                : new Div(
                        name, new Span(ReachSaid.lags(laggard)), since(laggard).moment());
        if (laggard.mayBeSeveral()) {
            Span several = new Span(" (may be several)");
            several.addClassName("muted");
            line.add(several);
        }
        return line;
    }

    private static void say(Span place, String words) {
        if (!place.getText().equals(words)) {
            place.setText(words);
        }
    }
}

package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names in the strip who does not obey, and for how long; there only while somebody does not. */
final class ReachWarning extends Composite<Anchor> {

    private static final int NAMED = 3;

    private final BoardReach reach;
    private final Traffic traffic;
    private final Span said = new Span();
    private final Span lasting = new Span();
    private final Span few = new Span();
    private @Nullable Since since;

    /** The laggards of one system. */
    private record Lagging(SystemSnapshot system, List<Reach.Laggard> named, int count) {}

    ReachWarning(BoardReach reach, Traffic traffic) {
        this.reach = reach;
        this.traffic = traffic;
        said.getElement().setAttribute("role", "status");
        Span words = new Span(said, lasting);
        words.addClassName("strip-words");
        few.addClassName("strip-few");
        few.getElement().setAttribute("aria-hidden", "true");
        Span go = new Span("Who");
        go.addClassName("strip-go");
        getContent().addClassNames("strip", "strip-bad");
        getContent().add(words, few, go);
        setVisible(false);
    }

    void show(List<SystemSnapshot> systems) {
        List<Lagging> lagging = systems.stream()
                .map(this::lagging)
                .filter(each -> each.count() > 0)
                .toList();
        setVisible(!lagging.isEmpty());
        if (lagging.isEmpty()) {
            since = null;
            return;
        }
        int count = lagging.stream().mapToInt(Lagging::count).sum();
        getContent().setHref(Links.instances(lagging.getFirst().system().key()));
        say(said, words(lagging, count));
        say(few, count + " not yet");
        count(longest(lagging));
    }

    private Lagging lagging(SystemSnapshot system) {
        Reach.OfSystem now = reach.of(system.key());
        return new Lagging(system, now.laggards(), now.lagging());
    }

    private static String words(List<Lagging> lagging, int count) {
        if (lagging.size() > 1) {
            return count + " instances do not obey, in " + lagging.size() + " systems";
        }
        Lagging one = lagging.getFirst();
        String system = one.system().system().name() + ": ";
        if (count == 1 && !one.named().isEmpty()) {
            Reach.Laggard only = one.named().getFirst();
            return system + only.name() + ReachWarning.said(only);
        }
        String names =
                one.named().stream().limit(NAMED).map(Reach.Laggard::name).collect(Collectors.joining(", "));
        boolean allSilent = one.named().stream().allMatch(Reach.Laggard::silent);
        return system
                + count
                + (allSilent ? " instances are silent, not confirmed: " : " instances do not obey: ")
                + names
                + (count > NAMED ? " and others" : "");
    }

    private static String said(Reach.Laggard laggard) {
        if (laggard.unprovable()) {
            return " cannot be confirmed";
        }
        return laggard.silent() ? " is silent, not confirmed" : " does not obey";
    }

    private static Duration longest(List<Lagging> lagging) {
        return lagging.stream()
                .flatMap(each -> each.named().stream())
                .map(Reach.Laggard::behind)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private void count(Duration longest) {
        Since behind = Since.of(traffic.since(longest));
        Since now = since == null ? behind : since.orElse(behind);
        if (!now.equals(since)) {
            since = now;
            lasting.removeAll();
            lasting.add(new Span(", for "), now.moment());
        }
    }

    private static void say(Span place, String words) {
        if (!place.getText().equals(words)) {
            place.setText(words);
        }
    }
}

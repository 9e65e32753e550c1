package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
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
    private final Span who = part("strip-who");
    private final Span verb = part("strip-verb");
    private final Span others = part("strip-rest");
    private final Span lasting = part("strip-rest");
    private final Span few = part("strip-who");
    private final Span fewVerb = part("strip-verb");
    private @Nullable Since since;

    /** The laggards of one system. */
    private record Lagging(SystemSnapshot system, List<Reach.Laggard> named, int count) {}

    /** What is cut where there is no room is the name and never what is wrong. */
    private record Said(String who, String verb, String others, String few, String fewVerb) {}

    ReachWarning(BoardReach reach, Traffic traffic) {
        this.reach = reach;
        this.traffic = traffic;
        Span said = part("strip-said");
        said.add(who, verb, others);
        said.getElement().setAttribute("role", "status");
        Span words = part("strip-words");
        words.add(said, lasting);
        Span inFew = part("strip-few");
        inFew.add(few, fewVerb);
        inFew.getElement().setAttribute("aria-hidden", "true");
        Span go = part("strip-go");
        go.setText("Who");
        getContent().addClassNames("strip", "strip-bad", "strip-laggards");
        getContent().add(words, inFew, go);
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
        say(said(lagging, count));
        count(longest(lagging));
    }

    private Lagging lagging(SystemSnapshot system) {
        Reach.OfSystem now = reach.of(system.key());
        return new Lagging(system, now.laggards(), now.lagging());
    }

    private static Said said(List<Lagging> lagging, int count) {
        String does =
                does(lagging.stream().flatMap(each -> each.named().stream()).toList());
        String number = Numbers.of(count);
        if (lagging.size() > 1) {
            String where = ", in " + lagging.size() + " systems";
            return new Said(number + " instances", does, where, number, brief(does));
        }
        Lagging one = lagging.getFirst();
        String system = one.system().system().name() + ": ";
        if (count == 1 && !one.named().isEmpty()) {
            Reach.Laggard only = one.named().getFirst();
            String verb = said(only);
            return new Said(system + only.name(), verb, "", only.name(), brief(verb));
        }
        String names =
                one.named().stream().limit(NAMED).map(Reach.Laggard::name).collect(Collectors.joining(", "));
        String others = ": " + names + (count > NAMED ? " and others" : "");
        return new Said(system + number + " instances", does, others, number, brief(does));
    }

    /** What is true of all of them. */
    private static String does(List<Reach.Laggard> named) {
        if (named.stream().allMatch(Reach.Laggard::silent)) {
            return " are silent, not confirmed";
        }
        if (named.stream().allMatch(Reach.Laggard::unprovable)) {
            return " cannot be confirmed";
        }
        return Reach.Laggard.allDisobey(named) ? " do not obey" : " are not confirmed";
    }

    private static String brief(String verb) {
        return verb.replace(", not confirmed", "");
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

    private void say(Said now) {
        say(who, now.who());
        say(verb, now.verb());
        say(others, now.others());
        say(few, now.few());
        say(fewVerb, now.fewVerb());
    }

    private static Span part(String look) {
        Span part = new Span();
        part.addClassName(look);
        return part;
    }

    private static void say(Span place, String words) {
        if (!place.getText().equals(words)) {
            place.setText(words);
        }
    }
}

package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Switches;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a flip may be part of: the incident it names, one that is open, or a new one in one press. */
@StyleSheet("styles/incident-list.css")
final class AfterFlipOffer extends Div {

    private final DeclareAfterFlip parts;
    private final List<FlipRow> made;
    private final Div refused = new Div();
    private boolean done;

    AfterFlipOffer(DeclareAfterFlip parts, List<FlipRow> made) {
        this.parts = parts;
        this.made = List.copyOf(made);
        addClassName("after-flip");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        parts.declarer().desk().feed().follow(this, this::show);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    private void show() {
        removeAll();
        List<FlipRow> now = now();
        IncidentKey named = named(now);
        setVisible(!now.isEmpty() && (named != null || parts.mayRespond()));
        if (!isVisible()) {
            return;
        }
        if (named != null) {
            add(belongs(named));
            offerAnother(named, now);
            return;
        }
        offer(now);
    }

    /** What was filled in may have been another's: the flips go over to the new one, and both name each other. */
    private void offerAnother(IncidentKey named, List<FlipRow> flips) {
        List<FlipRow> its =
                flips.stream().filter(flip -> named.equals(flip.incident())).toList();
        if (!parts.mayRespond()) {
            return;
        }
        Declaration known = parts.declarer().with(its);
        NativeButton another = new NativeButton(
                "It is another: declare it",
                click -> attempt(() -> parts.declarer().declareApart(named, known)));
        another.addClassNames("button", "button-small");
        Div title = new Div("“" + known.title() + "”, which takes " + (its.size() == 1 ? "this flip" : "these flips")
                + " over from " + named);
        title.addClassNames("muted", "small", "after-flip-title");
        add(another, title, refused);
    }

    /** As they are by now: somebody may have said meanwhile what they belong to. */
    private List<FlipRow> now() {
        Switches switches = parts.declarer().switches();
        return made.stream().map(flip -> switches.flip(flip.id())).toList();
    }

    /** The incident that the first of them belongs to, if the reader may know it. */
    private @Nullable IncidentKey named(List<FlipRow> flips) {
        return flips.stream()
                .map(FlipRow::incident)
                .filter(Objects::nonNull)
                .filter(key -> parts.declarer().isIncident(key))
                .findFirst()
                .orElse(null);
    }

    private static Span belongs(IncidentKey key) {
        Anchor room = new Anchor(Links.incident(key), key.value());
        room.addClassName("incident-key");
        return new Span(new Span("Part of "), room);
    }

    private void offer(List<FlipRow> flips) {
        Declaration known = parts.declarer().with(flips);
        List<FlipId> ids = known.flips();
        SimilarIncidents similar = new SimilarIncidents(
                parts.declarer().desk(), key -> attempt(() -> parts.declarer().join(key, ids)));
        Set<SystemKey> systems = flips.stream().map(FlipRow::system).collect(Collectors.toSet());
        similar.show(systems);
        NativeButton declare = new NativeButton(
                "Declare incident", click -> attempt(() -> parts.declarer().declare(known)));
        declare.addClassNames("button", "button-danger");
        NativeButton details =
                new NativeButton("Say more first…", click -> parts.dialogs().open(known));
        details.addClassNames("button", "button-plain");
        Div title = new Div("“" + known.title() + "”");
        title.addClassNames("muted", "small", "after-flip-title");
        Div acts = new Div(declare, details);
        acts.addClassName("after-flip-acts");
        add(similar, acts, title, refused);
    }

    /** A second press that was under way must not declare another. */
    private void attempt(Runnable act) {
        if (done) {
            return;
        }
        try {
            act.run();
            done = true;
        } catch (Refusal refusal) {
            show();
            refused.setText(refusal.sentence());
        }
    }
}

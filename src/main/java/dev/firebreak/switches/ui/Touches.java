package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Reach;
import java.util.Set;

/** Whom a flip of one switch, or an act on several, would touch, kept right while one looks. */
public final class Touches extends Composite<Div> {

    private final Desk desk;
    private final SystemKey system;
    private final Set<SwitchKey> keys;
    private final Span words = new Span();

    public Touches(Desk desk, SystemKey system, SwitchKey key, String title) {
        this(desk, system, Set.of(key), title);
    }

    /** @param title empty where what stands above says it */
    public Touches(Desk desk, SystemKey system, Set<SwitchKey> keys, String title) {
        this.desk = desk;
        this.system = system;
        this.keys = keys;
        getContent().addClassName(title.isEmpty() ? "touches-line" : "touches");
        if (!title.isEmpty()) {
            Span head = new Span(title);
            head.addClassName("strong");
            getContent().add(head);
        }
        getContent().add(words);
        desk.feed().follow(this, this::follow, this::follow);
        show();
    }

    private void follow(Set<SystemKey> systems) {
        if (systems.contains(system)) {
            show();
        }
    }

    private void show() {
        Reach.OfSwitch use = desk.traffic().of(system, keys);
        String now = words(use, keys.size() != 1);
        if (!now.equals(words.getText())) {
            words.setText(now);
        }
        words.setClassName("muted", use.asked() == Reach.Asked.NOW);
        words.setClassName("nobody-asks", use.asked() != Reach.Asked.NOW);
    }

    private static String words(Reach.OfSwitch use, boolean several) {
        String these = several ? "these switches" : "this switch";
        return switch (use.asked()) {
            case NOW -> asked(use, these);
            case BEFORE ->
                "Whoever had " + these + " has not been heard from lately: they obey a containment once they are back.";
            case NEVER ->
                "Nobody asks for " + these + ": containing " + (several ? "them" : "it") + " would do nothing here.";
        };
    }

    private static String asked(Reach.OfSwitch use, String these) {
        String rate = use.perSecond() > 0 ? ", " + ReachWords.rate(use.perSecond()) + " for " + these : "";
        String time = use.expected() == null
                ? ""
                : " Expect all to obey within " + ReachWords.time(use.expected()) + ", as after the last flips.";
        return ReachWords.instances(use.live()) + rate + "." + time;
    }
}

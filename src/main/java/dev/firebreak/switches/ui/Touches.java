package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Reach;
import java.util.Set;

/** What a flip of one switch would touch, kept right while one looks. */
public final class Touches extends Composite<Div> {

    private final Desk desk;
    private final SystemKey system;
    private final SwitchKey key;
    private final Span words = new Span();

    public Touches(Desk desk, SystemKey system, SwitchKey key, String title) {
        this.desk = desk;
        this.system = system;
        this.key = key;
        Span head = new Span(title);
        head.addClassName("strong");
        getContent().addClassName("touches");
        getContent().add(head, words);
        desk.feed().follow(this, this::follow, this::follow);
        show();
    }

    private void follow(Set<SystemKey> systems) {
        if (systems.contains(system)) {
            show();
        }
    }

    private void show() {
        Reach.OfSwitch use = desk.traffic().of(system, key);
        String now = words(use);
        if (!now.equals(words.getText())) {
            words.setText(now);
        }
        words.setClassName("muted", use.asked() == Reach.Asked.NOW);
        words.setClassName("nobody-asks", use.asked() != Reach.Asked.NOW);
    }

    static String words(Reach.OfSwitch use) {
        return switch (use.asked()) {
            case NOW -> asked(use);
            case BEFORE ->
                "Whoever had this switch has not been heard from lately: they obey a containment once they are back.";
            case NEVER -> "Nobody asks for this switch: containing it would do nothing here.";
        };
    }

    private static String asked(Reach.OfSwitch use) {
        String rate = use.perSecond() > 0 ? ", " + ReachWords.rate(use.perSecond()) + " for this switch" : "";
        String time = use.expected() == null
                ? ""
                : " Expect all to obey within " + ReachWords.time(use.expected()) + ", as after the last flips.";
        return ReachWords.instances(use.live()) + rate + "." + time;
    }
}

package dev.firebreak.timeline.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.Verification;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies the whole record on request and says plainly whether it holds. */
final class VerifyButton extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyButton.class);

    private final Timeline timeline;
    private final CurrentActor current;
    private final NativeButton button = new NativeButton("Verify the record", click -> start());
    private final Div result = new Div();

    VerifyButton(Timeline timeline, CurrentActor current) {
        this.timeline = timeline;
        this.current = current;
        addClassName("timeline-verify");
        button.addClassNames("button", "button-small");
        result.getElement().setAttribute("role", "status");
        add(button, result);
    }

    /** Aside, because millions of entries take a while and the screen must stay live meanwhile. */
    private void start() {
        Actor by = current.get();
        UI ui = UI.getCurrent();
        button.setEnabled(false);
        say("muted", "Reading every entry…");
        Thread.startVirtualThread(() -> verify(by, ui));
    }

    private void verify(Actor by, UI ui) {
        Runnable answer = answer(by);
        try {
            var _ = ui.access(() -> {
                answer.run();
                button.setEnabled(true);
            });
        } catch (UIDetachedException gone) {
            // Whoever asked has left: there is nobody to tell.
        }
    }

    private Runnable answer(Actor by) {
        try {
            Verification found = timeline.verify(by);
            return () -> show(found);
        } catch (RuntimeException failure) {
            LOG.warn("The record could not be verified", failure);
            return () -> say("chip chip-warn", "Could not be verified: the database did not answer. Try again.");
        }
    }

    void show(Verification found) {
        if (found.intact()) {
            String head = found.entries() == 0 ? "" : ", head " + found.head().substring(0, 12);
            say("chip chip-ok", count(found.entries()) + ", intact" + head);
            return;
        }
        say("chip chip-bad", "Broken at entry " + found.firstBroken() + ": " + found.why());
    }

    private static String count(long entries) {
        return entries == 1 ? "1 entry" : String.format(Locale.ROOT, "%,d entries", entries);
    }

    private void say(String look, String sentence) {
        Span words = new Span(sentence);
        words.addClassNames(look.split(" "));
        result.removeAll();
        result.add(words);
    }
}

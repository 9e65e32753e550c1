package dev.firebreak.base.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import dev.firebreak.base.Refusal;

/** One sentence that appears, is read out, and goes away by itself. */
public final class Notice {

    private static final int CALM = 5_000;
    private static final int REFUSED = 9_000;

    private Notice() {}

    /** Says what happened. */
    public static void say(String sentence) {
        show(sentence, CALM, "notice-calm");
    }

    /** Says what was refused and why, in the refusal's own sentence. */
    public static void refused(Refusal refusal) {
        show(refusal.sentence(), REFUSED, "notice-refused");
    }

    static void broken(String id) {
        show(
                "Something went wrong in the console, and nothing more is known here. Whoever runs it finds it as " + id
                        + ".",
                0,
                "notice-broken");
    }

    private static void show(String sentence, int duration, String look) {
        Notification notification = Notification.show(sentence, duration, Position.BOTTOM_CENTER);
        notification.setAssertive(!"notice-calm".equals(look));
        notification.addClassName(look);
    }
}

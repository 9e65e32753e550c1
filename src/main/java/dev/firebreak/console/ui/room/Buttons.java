package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.ui.Icons;

/** The buttons of a room. */
final class Buttons {

    private Buttons() {}

    static NativeButton primary(String words, Runnable act) {
        return button(words, act, "button-primary");
    }

    static NativeButton usual(String words, Runnable act) {
        return button(words, act);
    }

    static NativeButton small(String words, Runnable act) {
        return button(words, act, "button-small");
    }

    static NativeButton plain(String words, Runnable act) {
        return button(words, act, "button-plain");
    }

    /** Small, without words on the screen. */
    static NativeButton icon(String icon, String says, Runnable act) {
        NativeButton button = button("", act, "button-plain", "icon-button");
        button.add(Icons.of(icon));
        button.setAriaLabel(says);
        button.setTitle(says);
        return button;
    }

    private static NativeButton button(String words, Runnable act, String... looks) {
        NativeButton button = new NativeButton(words, click -> act.run());
        button.addClassName("button");
        button.addClassNames(looks);
        button.addClassName("no-print");
        return button;
    }
}

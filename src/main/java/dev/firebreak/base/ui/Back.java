package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Anchor;

/** The way to the page above this one. */
public final class Back {

    private Back() {}

    public static Anchor to(String path, String words) {
        Anchor back = new Anchor(path, words);
        back.addClassName("back");
        return back;
    }
}

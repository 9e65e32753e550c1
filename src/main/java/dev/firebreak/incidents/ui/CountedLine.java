package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.incidents.Counted;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says that the list shows only what a number of the figures counts, and takes that away. */
final class CountedLine extends Div {

    private final Span words = new Span();

    CountedLine(Runnable away) {
        NativeButton button = new NativeButton("Show the others too", click -> away.run());
        button.addClassName("button");
        addClassName("incident-counted");
        add(words, button);
        setVisible(false);
    }

    void show(@Nullable Counted counted) {
        setVisible(counted != null);
        words.setText(counted == null ? "" : said(counted));
    }

    private static String said(Counted counted) {
        String what = "Only what figures count: no drills, and nothing declined, merged or cancelled";
        return switch (counted) {
            case Counted.Each() -> what + ".";
            case Counted.Known _, Counted.Missing _, Counted.Invalid _, Counted.InvalidInAny _ ->
                what + ". Of these: " + uncapitalized(counted.words()) + ".";
        };
    }

    private static String uncapitalized(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}

package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Markdown;
import java.util.Optional;

/** What people write, as they meant it to look. */
final class Written {

    /** Longer texts are folded. */
    private static final int LONG = 3_000;

    private Written() {}

    static Component of(String text) {
        Div written = new Div();
        if (text.length() > LONG) {
            written.add(new FoldedText(text));
        } else {
            written.add(markdown(text));
        }
        written.addClassName("written");
        return written;
    }

    static Markdown markdown(String text) {
        return new Markdown(text, Written::addressOf);
    }

    /** Incidents that are mentioned; whoever may not see one learns nothing by the link. */
    private static Optional<String> addressOf(String mention) {
        return mention.startsWith("#") ? Optional.empty() : Optional.of(Links.incident(new IncidentKey(mention)));
    }
}

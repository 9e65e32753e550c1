package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import dev.firebreak.base.markdown.MarkdownText;
import dev.firebreak.base.markdown.References;

/** A text that somebody wrote in Markdown, shown as it was meant; nothing in it runs or asks another server. */
@Tag("div")
@StyleSheet("styles/markdown.css")
public final class Markdown extends Component {

    public Markdown(String text) {
        this(text, References.NONE);
    }

    /** @param references turns what the text mentions, such as {@code INC-7}, into links */
    public Markdown(String text, References references) {
        getElement().getClassList().add("markdown");
        getElement().setAttribute("dir", "auto");
        setText(text, references);
    }

    /** Shows another text in its place. */
    public void setText(String text, References references) {
        getElement().setProperty("innerHTML", MarkdownText.html(text, references));
    }
}

package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Duration;

/** A button that acts only when it is held to the end, so that nothing is contained by a slip. */
@Tag("fb-hold")
@JavaScript("context://components/fb-hold.js")
public final class HoldButton extends Component implements HasStyle, HasEnabled, Focusable<HoldButton> {

    /** For one switch. */
    public static final Duration SHORT = Duration.ofMillis(800);

    /** For everything at once. */
    public static final Duration LONG = Duration.ofSeconds(2);

    public HoldButton(Duration hold, Runnable held) {
        getElement().setAttribute("ms", String.valueOf(hold.toMillis()));
        addListener(Held.class, event -> held.run());
    }

    /**
     * @param words what it shows
     * @param says what a screen reader says, complete without the screen
     */
    public void setWords(String words, String says) {
        getElement().setAttribute("label", words);
        getElement().setAttribute("says", says);
    }

    /** Makes it ready for another press, after one that was refused. */
    public void ready() {
        getElement().callJsFunction("reset");
    }

    /** It was held to the end. */
    @DomEvent("held")
    public static final class Held extends ComponentEvent<HoldButton> {
        public Held(HoldButton source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}

package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.Numbers;

/** A long text of which only the beginning is sent to the browser, until somebody opens it. */
final class FoldedText extends Div {

    private static final int BEGINNING = 1_200;

    private final String text;
    private final Div shown = new Div();
    private final NativeButton fold = Buttons.small("", this::turn);
    private boolean open;

    FoldedText(String text) {
        this.text = text;
        add(shown, fold);
        show();
    }

    private void turn() {
        open = !open;
        show();
    }

    private void show() {
        shown.removeAll();
        shown.add(Written.markdown(open ? text : beginning(text)));
        fold.setText(open ? "Show less" : "Show all (" + Numbers.of(text.length()) + " characters)");
        fold.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    /** Up to the last end of a line or of a word that fits. */
    private static String beginning(String text) {
        int most = Character.isHighSurrogate(text.charAt(BEGINNING - 1)) ? BEGINNING - 1 : BEGINNING;
        int line = text.lastIndexOf('\n', most);
        int end = line > most / 2 ? line : text.lastIndexOf(' ', most);
        return text.substring(0, end > most / 2 ? end : most) + " …";
    }
}

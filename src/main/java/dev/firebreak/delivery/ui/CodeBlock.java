package dev.firebreak.delivery.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import dev.firebreak.base.ui.Notice;

/** Text to be pasted elsewhere, with a button that copies it. */
final class CodeBlock extends Div {

    /** Without a secure origin browsers give no clipboard; the text is selected then, for Ctrl C. */
    private static final String COPY = """
            const text = $0.textContent;
            if (navigator.clipboard) { await navigator.clipboard.writeText(text); return true; }
            getSelection().selectAllChildren($0); return false;""";

    private final Pre text = new Pre();

    CodeBlock(String label) {
        addClassName("code");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", label);
        NativeButton copy = new NativeButton("Copy", click -> copy());
        copy.addClassNames("button", "button-small", "code-copy");
        copy.setAriaLabel("Copy " + label);
        add(text, copy);
    }

    void show(String code) {
        text.setText(code);
    }

    String shown() {
        return text.getText();
    }

    private void copy() {
        getElement()
                .executeJs(COPY, text.getElement())
                .then(Boolean.class, copied -> Notice.say(copied ? "Copied." : "Press Ctrl C to copy."));
    }
}

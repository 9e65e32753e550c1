package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.ui.TypedText;

/** Asks what one act needs and does it. A refusal is said in the dialog; what was typed stays until it is done. */
final class ActDialog extends Dialog {

    private final Refused refused = new Refused();
    private final NativeButton act;
    private final NativeButton wayOut = Buttons.plain("Cancel", this::end);
    private Runnable done = () -> {};

    /** @param act may be refused */
    ActDialog(String title, String verb, Runnable act, Component... asked) {
        this.act = Buttons.primary(verb, () -> attempt(act));
        setHeaderTitle(title);
        addClassName("room-dialog");
        Div form = new Div(asked);
        form.addClassName("room-form");
        form.getElement()
                .addEventListener("keydown", press -> attempt(act))
                .setFilter("event.key === 'Enter' && (event.ctrlKey || event.metaKey)");
        add(form, refused);
        getFooter().add(wayOut, this.act);
        // What was typed is never thrown away by a slip beside the dialog.
        setCloseOnOutsideClick(false);
        TypedText.guard(this, () -> done.run());
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                first(asked);
            }
        });
    }

    private static void first(Component... asked) {
        for (Component one : asked) {
            if (one instanceof Focusable<?> field) {
                field.focus();
                return;
            }
            if (isAsked(one)) {
                // Whatever comes after it may be out of sight.
                return;
            }
        }
    }

    private static boolean isAsked(Component part) {
        return part instanceof HasValue<?, ?> || part.getChildren().anyMatch(ActDialog::isAsked);
    }

    /** @param what to be told when it is done, or given up on purpose */
    ActDialog whenDone(Runnable what) {
        done = what;
        return this;
    }

    /** Where "Cancel" could be taken for the act. */
    ActDialog wayOut(String words) {
        wayOut.setText(words);
        return this;
    }

    /** For an act that looks forward to red: it gives something up. */
    ActDialog dangerous() {
        act.removeClassName("button-primary");
        act.addClassName("button-danger");
        return this;
    }

    private void attempt(Runnable what) {
        if (refused.attempt(what)) {
            end();
        }
    }

    /** Done, or given up on purpose. */
    private void end() {
        done.run();
        close();
    }
}

package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** The way past approvals: two acts and a warning, never by a slip. */
final class Emergency extends Div {

    private final Runnable restore;

    Emergency(Runnable restore) {
        this.restore = restore;
        addClassName("emergency");
        NativeButton ask = new NativeButton("Emergency: restore without approval…", click -> warn());
        ask.addClassNames("button", "button-danger", "button-small");
        add(ask);
    }

    private void warn() {
        removeAll();
        Paragraph words = new Paragraph(
                "This restores at once, by you alone. It stands in red on the switchboard and on"
                        + " the timeline until somebody else has reviewed it. Use it where staying contained does more harm.");
        Checkbox sure = new Checkbox("I restore without anybody's approval");
        NativeButton act = new NativeButton("Restore without approval", click -> restore.run());
        act.addClassNames("button", "button-act");
        act.setEnabled(false);
        sure.addValueChangeListener(event -> act.setEnabled(event.getValue()));
        Div box = new Div(words, sure, act);
        box.addClassName("emergency-box");
        box.getElement().setAttribute("role", "alert");
        add(box);
        sure.focus();
    }
}

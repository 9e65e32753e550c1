package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The place beside a list of switches where one sheet at a time is open. */
public final class BoardSheets extends Composite<Div> {

    /** Back to where the sheet was opened, unless somebody types or reads on elsewhere by now. */
    private static final String FOCUS = "setTimeout(() => { if (document.activeElement === document.body)"
            + " { document.getElementById($0)?.focus(); } }, 60)";

    private final Desk desk;
    private final Consumer<String> opened;
    private @Nullable FlipSheet flipping;
    private @Nullable SystemKey system;
    private @Nullable SwitchKey key;
    private String opener = "";

    /** @param opened is told the id of the button whose sheet is open, or an empty text */
    public BoardSheets(Desk desk, Consumer<String> opened) {
        this.desk = desk;
        this.opened = opened;
        getContent().addClassName("board-sheets");
    }

    /**
     * Opens the sheet of a switch.
     *
     * @param from the id of the button that asked, which gets the focus back
     */
    public void flip(SystemRow of, SwitchState state, String from) {
        flip(of, state, Prefill.about(desk.switches().system(of.key()), desk), from);
    }

    /** The same, with this filled in. */
    public void flip(SystemRow of, SwitchState state, Prefill prefill, String from) {
        FlipSheet sheet = new FlipSheet(desk, this::close);
        show(sheet, from);
        sheet.open(of, state, prefill);
        sheet.focus();
        flipping = sheet;
        system = of.key();
        key = state.key();
    }

    void stop(SystemSnapshot of, String from) {
        stop(of, Prefill.about(of, desk), from);
    }

    /** Opens the sheet that stops everything in a system. */
    public void stop(SystemSnapshot of, Prefill prefill, String from) {
        StopSheet sheet = new StopSheet(desk, of, prefill, this::close);
        show(sheet, from);
        sheet.focus();
    }

    void modes(SystemSnapshot of, String from) {
        ModeSheet sheet = new ModeSheet(desk, of, this::close);
        show(sheet, from);
        sheet.focus();
    }

    /** Has the open sheet show how its switch stands now. */
    public void follow(Set<SystemKey> changed) {
        if (flipping == null || system == null || key == null || !changed.contains(system)) {
            return;
        }
        SystemSnapshot now = desk.switches().find(system);
        SwitchState state = now == null ? null : now.find(key);
        if (state != null) {
            flipping.follow(state);
        }
    }

    private void show(Component sheet, String from) {
        flipping = null;
        opener = from;
        opened.accept(from);
        getContent().removeAll();
        getContent().add(sheet);
    }

    private void close() {
        flipping = null;
        opened.accept("");
        getContent().removeAll();
        // After the board has drawn itself anew in its full width.
        getElement().executeJs(FOCUS, opener);
    }
}

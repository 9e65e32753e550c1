package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import dev.firebreak.base.Permission;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.ui.AfterFlip;
import java.util.List;

/** Offers an incident once something was contained. */
@org.springframework.stereotype.Component
record DeclareAfterFlip(Declarer declarer, DeclareDialogs dialogs) implements AfterFlip {

    @Override
    public Component offer(List<FlipRow> flips) {
        return new AfterFlipOffer(this, flips);
    }

    boolean mayRespond() {
        return declarer.desk().actor().may(Permission.RESPOND);
    }
}

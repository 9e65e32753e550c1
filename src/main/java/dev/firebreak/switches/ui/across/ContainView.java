package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.base.ui.ReasonField;
import dev.firebreak.switches.ContainAcross;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.Selection;
import dev.firebreak.switches.SwitchMatch;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.ui.BoardFeed;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Containment across systems: choose by label, kind or system, see what it touches, hold. */
@Route("contain")
@PageTitle("Contain across systems")
@Menu(order = 4, icon = "icons/layers.svg")
@PermitAll
class ContainView extends Div {

    private final Switches switches;
    private final CurrentActor current;
    private final SelectionField field;
    private final Targets targets = new Targets();
    private final H2 count = new H2();
    private final ReasonField reason = new ReasonField("Reason", "");
    private final Div refused = new Div();
    private final Div outcome = new Div();
    private final Div act = new Div();
    private final HoldButton hold = new HoldButton(HoldButton.LONG, this::contain);

    ContainView(Switches switches, CurrentActor current, BoardFeed feed) {
        this.switches = switches;
        this.current = current;
        this.field = new SelectionField(switches.systems(), this::show);
        addClassName("contain-page");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        act.addClassNames("page-foot", "contain-foot");
        if (current.get().may(Permission.CONTAIN)) {
            act.add(reason, refused, hold);
        } else {
            act.add(new Span("You may look but not contain: ask a responder."));
        }
        add(outcome, choosing(), touched());
        show();
        feed.follow(this, changed -> show());
    }

    private Div choosing() {
        Paragraph words = new Paragraph("Puts every switch that fits all of these at its safest position, for everyone,"
                + " until restored: all of them or none.");
        words.addClassName("muted");
        Div body = new Div(words, field);
        body.addClassName("card-body");
        Div card = new Div(body);
        card.addClassName("card");
        return card;
    }

    private Div touched() {
        Div head = new Div(count);
        head.addClassName("card-head");
        Div card = new Div(head, targets, act);
        card.addClassName("card");
        return card;
    }

    private void show() {
        Selection selection = field.selection();
        List<SwitchMatch> found = selection == null ? List.of() : switches.select(selection);
        long systems =
                found.stream().map(match -> match.system().key()).distinct().count();
        count.setText(
                selection == null
                        ? "Choose labels, kinds or systems"
                        : words(found.size(), "switch", "switches") + " on " + words(systems, "system", "systems"));
        targets.show(found.stream()
                .map(match -> new Targets.Target(
                        match.system().name() + " · " + match.system().environment(),
                        match.state(),
                        match.state().definition().safest()))
                .toList());
        act.setVisible(!found.isEmpty());
        String what = "Hold to contain " + words(found.size(), "switch", "switches");
        hold.setWords(what, what + " on " + words(systems, "system", "systems"));
    }

    private static String words(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private void contain() {
        Selection selection = field.selection();
        if (selection == null) {
            return;
        }
        try {
            Flipped flipped = switches.containAcross(
                    new ContainAcross(current.get(), selection, reason.given().reason(), null));
            outcome.removeAll();
            outcome.add(new Contained(switches, current, flipped));
            refused.setText("");
            show();
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
        }
        hold.ready();
    }
}

package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.base.ui.ReasonField;
import dev.firebreak.switches.ContainAcross;
import dev.firebreak.switches.Flipped;
import dev.firebreak.switches.Selection;
import dev.firebreak.switches.SwitchMatch;
import dev.firebreak.switches.ui.BoardFeed;
import dev.firebreak.switches.ui.Desk;
import dev.firebreak.switches.ui.IncidentField;
import dev.firebreak.switches.ui.MayLookOnly;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Containment across systems: choose by label, kind or system, see what it touches, hold. */
@Route("contain")
@PageTitle("Contain across systems")
@Menu(title = "Contain many", order = 4, icon = "icons/layers.svg")
@PermitAll
class ContainView extends Div {

    private final Desk desk;
    private final SelectionField field;
    private final Targets targets;
    private final H2 count = new H2();
    private final Paragraph nothing = new Paragraph();
    private final ReasonField reason = new ReasonField(ReasonField.LABEL, "");
    private final IncidentField incident;
    private final Div refused = new Div();
    private final Div outcome = new Div();
    private final Div touched = new Div();
    private final HoldButton hold = new HoldButton(HoldButton.LONG, this::contain);

    ContainView(Desk desk, BoardFeed feed) {
        this.desk = desk;
        this.incident = new IncidentField(desk);
        this.targets = new Targets(desk);
        this.field = new SelectionField(desk.switches().systems(), this::show);
        addClassName("contain-page");
        nothing.addClassNames("muted", "contain-nothing");
        nothing.getElement().setAttribute("role", "status");
        add(outcome, choosing(), touched());
        feed.follow(this, changed -> show());
        show();
    }

    private Div choosing() {
        Paragraph words = new Paragraph("Puts every switch that fits all of these at its safest position, for everyone,"
                + " until restored: all of them or none. For when a provider, a team's tools or a kind of switch is the"
                + " trouble, and not one system.");
        words.addClassName("muted");
        Div body = new Div(words, field, nothing);
        body.addClassName("card-body");
        Div card = new Div(body);
        card.addClassName("card");
        return card;
    }

    private Div touched() {
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        Div act = new Div(reason, incident, refused, hold);
        if (!desk.actor().may(Permission.CONTAIN)) {
            act = new Div(new MayLookOnly(desk.actor()));
        }
        act.addClassNames("page-foot", "contain-foot");
        Div head = new Div(count);
        head.addClassName("card-head");
        touched.add(head, targets, act);
        touched.addClassName("card");
        return touched;
    }

    private void show() {
        Selection selection = field.selection();
        List<SwitchMatch> found =
                selection == null ? List.of() : desk.switches().select(selection);
        long systems =
                found.stream().map(match -> match.system().key()).distinct().count();
        nothing.setText(
                selection == null
                        ? "Nothing is chosen yet. What it would touch shows here first, before anything happens."
                        : "No switch fits all of these. Take one of them away.");
        nothing.setVisible(found.isEmpty());
        touched.setVisible(!found.isEmpty());
        count.setText(words(found.size(), "switch", "switches") + " on " + words(systems, "system", "systems"));
        targets.show(found.stream().map(this::target).toList());
        String what = "Hold 2 seconds to contain " + words(found.size(), "switch", "switches");
        hold.setWords(what, what + " on " + words(systems, "system", "systems"));
    }

    private Targets.Target target(SwitchMatch match) {
        return new Targets.Target(
                match.system().key(),
                match.system().name() + " · " + match.system().environment(),
                match.state(),
                match.state().definition().safest(),
                desk.asked(match.system().key(), match.state().key()));
    }

    private static String words(long count, String one, String many) {
        return Numbers.count(count, one, many);
    }

    private void contain() {
        Selection selection = field.selection();
        if (selection == null) {
            return;
        }
        try {
            ReasonField.Given why = reason.given();
            Flipped flipped = desk.switches()
                    .containAcross(
                            new ContainAcross(desk.actor(), selection, why.reason(), why.follows(), incident.key()));
            refused.setText("");
            field.clear();
            Outcome.show(outcome, desk, said(flipped), flipped);
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
        }
        hold.ready();
    }

    private static String said(Flipped flipped) {
        return words(flipped.flips().size(), "switch is", "switches are") + " contained on "
                + words(flipped.revisions().size(), "system", "systems")
                + ".";
    }
}

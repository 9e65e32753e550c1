package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.RestoreKind;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.RestoreState;
import dev.firebreak.switches.Shift;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One restore that waits for people: approval beforehand, or a review afterwards where it was an emergency. */
final class Proposal extends Article {

    private final RestoreDesk desk;
    private final boolean namesSystem;
    private final Div head = new Div();
    private final Div what = new Div();
    private final ProposalActs acts;
    private RestoreRow row;

    Proposal(RestoreDesk desk, RestoreRow row, boolean namesSystem) {
        this.desk = desk;
        this.row = row;
        this.namesSystem = namesSystem;
        this.acts = new ProposalActs(desk);
        addClassNames("card", "proposal");
        head.addClassName("card-head");
        what.addClassName("proposal-what");
        Div body = new Div(what, acts);
        body.addClassName("card-body");
        add(head, body);
        draw();
    }

    /** Keeps what somebody is writing. */
    void show(RestoreRow now) {
        if (!now.equals(row)) {
            row = now;
            draw();
        }
    }

    private void draw() {
        setClassName("proposal-emergency", row.awaitsReview());
        drawHead();
        what.removeAll();
        what.add(who());
        row.items().forEach(item -> what.add(item(item)));
        row.decisions().forEach(decision -> what.add(decision(decision)));
        acts.show(row);
    }

    private void drawHead() {
        head.removeAll();
        head.add(new H2(RestoreWords.title(row)), chip());
        if (namesSystem) {
            head.add(new Anchor(Links.restore(row.system()), desk.name(row.system())));
        }
        if (row.lapsesAt() != null && row.state() == RestoreState.PROPOSED) {
            Span left = new Span(new Span("lapses in "), Moment.left(row.lapsesAt()));
            left.addClassNames("muted", "small", "push");
            head.add(left);
        }
    }

    private Span chip() {
        Span chip = new Span(row.awaitsReview() ? "Emergency restore to review" : waiting());
        chip.addClassNames("chip", row.awaitsReview() ? "chip-bad" : "chip-warn");
        return chip;
    }

    private String waiting() {
        return row.approvalsNeeded() == 0
                ? "Restore now?"
                : row.approvals() + " of " + row.approvalsNeeded()
                        + (row.approvalsNeeded() == 1 ? " approval" : " approvals");
    }

    private Paragraph who() {
        Paragraph who = new Paragraph();
        if (row.kind() == RestoreKind.EXPIRY) {
            who.add(new Span("Its time was up at "), Moment.clock(row.proposedAt()));
            who.add(new Span(", and it was set to ask before it is restored."));
            return who;
        }
        String verb = row.awaitsReview() ? "Restored without approval by " : "Proposed by ";
        who.add(new Span(verb + row.by().name() + " at "), Moment.clock(row.proposedAt()));
        who.add(new Span(" · “" + row.reason() + "”"));
        return who;
    }

    private Div item(RestoreRow.Item item) {
        Span name = new Span(item.switchName());
        name.addClassName("strong");
        Div line = new Div(name, FlipWords.fromTo(item, live(item)));
        line.addClassName("flip-name");
        Div both = new Div(line, FlipWords.about(item));
        both.addClassName("proposal-item");
        return both;
    }

    /** What it would change as things stand; once it is done, what was in force is what it was. */
    private @Nullable Shift live(RestoreRow.Item item) {
        SystemSnapshot system =
                row.state() == RestoreState.PROPOSED ? desk.switches().find(row.system()) : null;
        SwitchState state = system == null ? null : system.find(item.switchKey());
        return state == null ? null : FlipWords.ending(state, ending(), item.scope());
    }

    private Set<FlipId> ending() {
        return row.items().stream()
                .filter(item -> item.releaseShare() == null && item.endAt() == null)
                .map(RestoreRow.Item::flip)
                .collect(Collectors.toSet());
    }

    private static Div decision(RestoreRow.Decision decision) {
        Span chip = new Span(decision.approves() ? "approved" : "rejected");
        chip.addClassNames("chip", "chip-neutral");
        Div line = new Div(new Span(decision.name()), chip, Moment.clock(decision.at()));
        line.addClassNames("proposal-decision", "small");
        return line;
    }

    RestoreRow row() {
        return row;
    }
}

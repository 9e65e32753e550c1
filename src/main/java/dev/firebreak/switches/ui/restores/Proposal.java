package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.switches.DecideRestore;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.RestoreState;
import dev.firebreak.switches.ReviewRestore;

/** One restore that waits for people: agreement beforehand, or a look afterwards where it was an emergency. */
final class Proposal extends Article {

    private final RestoreDesk desk;
    private final RestoreRow row;
    private final Div acts = new Div();
    private final Div refused = new Div();

    Proposal(RestoreDesk desk, RestoreRow row, boolean namesSystem) {
        this.desk = desk;
        this.row = row;
        addClassNames("card", "proposal");
        setClassName("proposal-emergency", row.awaitsReview());
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        acts.addClassName("acts");
        Div body = new Div(who());
        body.addClassName("card-body");
        row.items().forEach(item -> body.add(item(item)));
        row.decisions().forEach(decision -> body.add(decision(decision)));
        body.add(acts, refused);
        add(head(namesSystem), body);
        showActs();
    }

    private Div head(boolean namesSystem) {
        long switches =
                row.items().stream().map(RestoreRow.Item::switchKey).distinct().count();
        H2 title = new H2(
                switches == 1 ? "Restore " + row.items().getFirst().switchName() : "Restore " + switches + " switches");
        Div head = new Div(title, chip());
        head.addClassName("card-head");
        if (namesSystem) {
            head.add(new Anchor(Links.restore(row.system()), desk.name(row.system())));
        }
        if (row.lapsesAt() != null && row.state() == RestoreState.PROPOSED) {
            Span left = new Span(new Span("lapses in "), Moment.left(row.lapsesAt()));
            left.addClassNames("muted", "small", "push");
            head.add(left);
        }
        return head;
    }

    private Span chip() {
        Span chip = new Span(row.awaitsReview() ? "Restored in an emergency, to be looked at" : waiting());
        chip.addClassNames("chip", row.awaitsReview() ? "chip-bad" : "chip-warn");
        return chip;
    }

    private String waiting() {
        if (row.approvalsNeeded() == 0) {
            return "Its time is up: restore?";
        }
        return row.approvals() + " of " + row.approvalsNeeded() + " have agreed";
    }

    private Paragraph who() {
        Paragraph who = new Paragraph();
        String verb = row.awaitsReview() ? "Restored without agreement by " : "Proposed by ";
        who.add(new Span(verb + row.by().name() + " at "), Moment.clock(row.proposedAt()));
        who.add(new Span(" · “" + row.reason() + "”"));
        return who;
    }

    private static Div item(RestoreRow.Item item) {
        Span name = new Span(item.switchName());
        name.addClassName("strong");
        Div head = new Div(name, FlipWords.fromTo(item));
        head.addClassName("flip-name");
        Div line = new Div(head, FlipWords.about(item));
        line.addClassName("proposal-item");
        return line;
    }

    private static Div decision(RestoreRow.Decision decision) {
        Span chip = new Span(decision.approves() ? "agreed" : "rejected");
        chip.addClassNames("chip", decision.approves() ? "chip-ok" : "chip-neutral");
        Div line = new Div(new Span(decision.name()), chip, Moment.clock(decision.at()));
        line.addClassNames("proposal-decision", "small");
        return line;
    }

    private void showActs() {
        acts.removeAll();
        if (!desk.mayRestore(row.system()) || !desk.actor().isPerson()) {
            acts.add(hint("A commander decides on this."));
            return;
        }
        boolean own = row.by().id().equals(desk.actor().identity());
        if (row.awaitsReview()) {
            acts.add(own ? hint("You restored it: somebody else must look at it.") : looked());
            return;
        }
        boolean decided = row.decisions().stream()
                .anyMatch(it -> it.person().equals(desk.actor().person()));
        if (own && row.approvalsNeeded() > 0) {
            acts.add(hint("You proposed this: somebody else must agree."));
        } else if (decided) {
            acts.add(hint("You have decided. Somebody else must agree too."));
        } else {
            boolean last = row.approvals() + 1 >= row.approvalsNeeded();
            acts.add(button(last ? "Agree and restore" : "Agree", "button-primary", () -> decide(true, null)));
        }
        if (!decided) {
            acts.add(button("Reject…", "button-plain", this::askWhyNot));
        }
    }

    private void askWhyNot() {
        TextField why = words("Why not?");
        acts.removeAll();
        acts.add(
                why,
                button("Reject", "button-danger", () -> decide(false, why.getValue())),
                button("Cancel", "button-plain", this::showActs));
        why.focus();
    }

    private Div looked() {
        TextField note = words("What did you find?");
        Div line = new Div(
                note,
                button(
                        "Looked at it",
                        "button-primary",
                        () -> attempt("Noted: it was looked at.", () -> desk.switches()
                                .review(new ReviewRestore(desk.actor(), row.id(), new Reason(note.getValue()))))));
        line.addClassName("acts");
        return line;
    }

    private void decide(boolean approves, @org.jspecify.annotations.Nullable String why) {
        attempt(approves ? "You agreed." : "Rejected.", () -> {
            Reason reason = why == null ? null : new Reason(why);
            desk.switches().decide(new DecideRestore(desk.actor(), row.id(), approves, reason));
        });
    }

    private void attempt(String said, Runnable act) {
        try {
            act.run();
            Notice.say(said);
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
        }
    }

    private static TextField words(String label) {
        TextField field = new TextField();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setMaxLength(500);
        field.addClassName("grow");
        return field;
    }

    private static Span hint(String words) {
        Span hint = new Span(words);
        hint.addClassName("muted");
        return hint;
    }

    private static NativeButton button(String words, String look, Runnable action) {
        NativeButton button = new NativeButton(words, click -> action.run());
        button.addClassNames("button", look);
        return button;
    }

    RestoreRow row() {
        return row;
    }
}

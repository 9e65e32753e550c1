package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.switches.DecideRestore;
import dev.firebreak.switches.RestoreKind;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.ReviewRestore;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the reader can do about a restore that waits, or who else can. */
final class ProposalActs extends Div {

    private final RestoreDesk desk;
    private final Div acts = new Div();
    private final Div refused = new Div();
    private @Nullable RestoreRow row;
    private boolean writing;
    private boolean holding;

    ProposalActs(RestoreDesk desk) {
        this.desk = desk;
        acts.addClassName("acts");
        refused.addClassName("refused");
        refused.getElement().setAttribute("role", "alert");
        addClassName("proposal-acts");
        add(acts, refused);
    }

    /** Leaves the field alone in which somebody writes why not; who was about to approve looks again. */
    void show(RestoreRow now) {
        boolean approving = holding && row != null;
        row = now;
        if (!writing) {
            offer();
        }
        if (approving) {
            refused.setText("This changed while you looked: look again before you go on.");
        }
    }

    private RestoreRow row() {
        return Objects.requireNonNull(row);
    }

    private void offer() {
        writing = false;
        holding = false;
        acts.removeAll();
        Actor actor = desk.actor();
        if (!desk.mayRestore(row().system()) || !actor.isPerson()) {
            acts.add(hint(row().awaitsReview() ? "A commander reviews this." : "A commander decides on this."));
            return;
        }
        if (row().awaitsReview()) {
            offerReview(row().by().id().equals(actor.identity()));
            return;
        }
        boolean decided = row().decisions().stream().anyMatch(it -> it.person().equals(actor.person()));
        if (isOwn(actor)) {
            acts.add(hint("You proposed this: somebody else must approve."));
        } else if (decided) {
            acts.add(hint("You have approved. Somebody else must approve too."));
        } else {
            boolean last = row().approvals() + 1 >= row().approvalsNeeded();
            acts.add(button(approval(last) + "…", "button-primary", () -> askToHold(approval(last))));
        }
        acts.add(button(isOwn(actor) ? "Withdraw…" : "Reject…", "button-plain", this::askWhyNot));
    }

    /** Never easier than containing: a tap on a page that scrolls must not let anything loose. */
    private void askToHold(String approval) {
        holding = true;
        HoldButton hold = new HoldButton(HoldButton.SHORT, () -> decide(true, null));
        hold.addClassNames("hold-primary", "grow");
        String words = "Hold to " + approval.toLowerCase(Locale.ROOT);
        hold.setWords(words, words + ": " + RestoreWords.title(row()));
        acts.removeAll();
        acts.add(hold, button("Cancel", "button-plain", this::offer));
        hold.focus();
    }

    private String approval(boolean last) {
        if (row().approvalsNeeded() == 0) {
            return "Restore now";
        }
        return last ? "Approve and restore" : "Approve";
    }

    /** A flip that asks by itself stands for whoever set its timer. */
    private boolean isOwn(Actor actor) {
        if (row().approvalsNeeded() == 0) {
            return false;
        }
        return row().kind() == RestoreKind.EXPIRY
                ? row().items().stream().anyMatch(item -> item.flippedBy().id().equals(actor.identity()))
                : row().by().id().equals(actor.identity());
    }

    private void offerReview(boolean own) {
        if (own) {
            acts.add(hint("You restored it: somebody else must review it."));
            return;
        }
        TextField note = words("Was it right? What did you find?");
        Runnable review = () -> attempt(() -> {
            desk.switches().review(new ReviewRestore(desk.actor(), row().id(), new Reason(note.getValue())));
            return "Reviewed. It is on the timeline.";
        });
        acts.add(note, button("Reviewed", "button-primary", review));
    }

    private void askWhyNot() {
        writing = true;
        boolean own = isOwn(desk.actor());
        TextField why = words("Why not?");
        acts.removeAll();
        acts.add(
                why,
                button(own ? "Withdraw" : "Reject", "button-danger", () -> decide(false, why.getValue())),
                button("Cancel", "button-plain", this::offer));
        why.focus();
    }

    private void decide(boolean approves, @Nullable String why) {
        attempt(() -> {
            Reason reason = why == null ? null : new Reason(why);
            return outcome(desk.switches().decide(new DecideRestore(desk.actor(), row().id(), approves, reason)));
        });
    }

    private static String outcome(RestoreRow now) {
        return switch (now.state()) {
            case PROPOSED -> "Approved. Somebody else must approve too.";
            case DONE -> "Restored. Applications get it the next time they ask.";
            case REJECTED -> "Nothing was restored.";
            case SUPERSEDED, LAPSED -> "Not restored: it no longer holds.";
        };
    }

    private void attempt(Supplier<String> act) {
        refused.setText("");
        boolean held = holding;
        holding = false;
        try {
            Notice.say(act.get());
        } catch (Refusal refusal) {
            refused.setText(RestoreWords.refused(refusal));
            if (held) {
                offer();
            }
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
}

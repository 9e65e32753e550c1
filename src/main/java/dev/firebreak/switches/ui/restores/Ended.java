package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.RestoreState;
import dev.firebreak.switches.Words;
import java.util.Objects;
import java.util.stream.Collectors;

/** How a restore ended that the reader still saw waiting: it must not just vanish. */
final class Ended extends Article {

    /** @param putAway runs once the reader has seen it */
    Ended(RestoreRow row, Runnable putAway) {
        addClassNames("card", "proposal", "proposal-ended");
        Span chip = new Span(row.review() == null ? chip(row.state()) : "reviewed");
        chip.addClassNames("chip", "chip-neutral");
        NativeButton close = new NativeButton("OK", click -> {
            removeFromParent();
            putAway.run();
        });
        close.addClassNames("button", "button-small", "push");
        Div head = new Div(new H2(RestoreWords.title(row)), chip, close);
        head.addClassName("card-head");
        Paragraph said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        said.add(new Span(sentence(row)));
        if (row.closedAt() != null && row.review() == null) {
            said.add(new Span(" · "), Moment.clock(row.closedAt()));
        }
        Div body = new Div(said);
        body.addClassName("card-body");
        add(head, body);
    }

    private static String chip(RestoreState state) {
        return state == RestoreState.DONE ? "restored" : Words.lower(state);
    }

    private static String sentence(RestoreRow row) {
        RestoreRow.Review review = row.review();
        if (review != null) {
            return "Reviewed by " + review.by() + ": “" + review.note() + "”";
        }
        String who = Objects.requireNonNullElse(row.closedBy(), "Somebody");
        return switch (row.state()) {
            case PROPOSED -> "It waits for approval still.";
            case DONE -> "Restored. Approved by " + approvers(row, who) + ".";
            case REJECTED ->
                (who.equals(row.by().name()) ? "Withdrawn by " : "Rejected by ") + who
                        + (row.closedWhy() == null ? "." : ": “" + row.closedWhy() + "”") + " Nothing changed.";
            case LAPSED ->
                "Nobody decided in time, so it lapsed. Nothing changed: propose it again if it may still be restored.";
            case SUPERSEDED ->
                who + " changed one of its switches meanwhile, so it no longer holds and nothing was restored. Look at"
                        + " what is in force now, then propose again.";
        };
    }

    private static String approvers(RestoreRow row, String last) {
        String all = row.decisions().stream()
                .filter(RestoreRow.Decision::approves)
                .map(RestoreRow.Decision::name)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? last : all;
    }
}

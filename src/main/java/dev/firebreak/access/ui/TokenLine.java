package dev.firebreak.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.access.PersonId;
import dev.firebreak.access.SelectorUse;
import dev.firebreak.access.TokenRow;
import dev.firebreak.access.TokenScope;
import dev.firebreak.base.ui.Moment;
import java.util.function.Consumer;
import java.util.function.Function;

/** One token in the list. */
final class TokenLine extends Div {

    TokenLine(TokenRow token, TokenRow.State state, Function<PersonId, String> names, Consumer<TokenRow> revoke) {
        addClassName("access-row");
        setClassName("gone", state != TokenRow.State.ACTIVE);
        getElement().setAttribute("role", "listitem");
        Span name = new Span(token.name());
        name.addClassName("strong");
        Span hint = new Span(token.hint());
        hint.addClassNames("key", "who-line");
        add(new Div(name, hint), goodFor(token, names), history(token, state), acts(token, state, revoke));
    }

    private static Div goodFor(TokenRow token, Function<PersonId, String> names) {
        Div goodFor = new Div();
        goodFor.addClassName("chips");
        token.scopes().stream()
                .sorted()
                .map(TokenScope::key)
                .map(TokenLine::chip)
                .forEach(goodFor::add);
        if (token.system() != null) {
            goodFor.add(small("on " + token.system()));
        }
        if (token.inSelector() == SelectorUse.ALLOWED) {
            goodFor.add(small("also in selectors"));
        }
        if (token.person() != null) {
            goodFor.add(small("for " + names.apply(token.person())));
        }
        return goodFor;
    }

    private static Div history(TokenRow token, TokenRow.State state) {
        Div history = new Div();
        history.addClassNames("muted", "small");
        Span used = token.lastUsedAt() == null
                ? new Span("never used")
                : new Span(new Span("used "), Moment.ago(token.lastUsedAt()));
        used.addClassName("who-line");
        Span issued = new Span(new Span("issued by " + token.createdBy() + ", "), Moment.clock(token.createdAt()));
        issued.addClassName("who-line");
        history.add(used, issued);
        if (state == TokenRow.State.ACTIVE && token.expiresAt() != null) {
            history.add(new Span(new Span("ends "), Moment.clock(token.expiresAt())));
        }
        return history;
    }

    private static Div acts(TokenRow token, TokenRow.State state, Consumer<TokenRow> revoke) {
        Div acts = new Div();
        acts.addClassName("access-acts");
        if (state != TokenRow.State.ACTIVE) {
            acts.add(chip(state == TokenRow.State.REVOKED ? "revoked" : "expired"));
            return acts;
        }
        NativeButton button = new NativeButton("Revoke…", click -> revoke.accept(token));
        button.addClassNames("button", "button-small", "button-danger");
        button.setAriaLabel("Revoke " + token.name());
        acts.add(button);
        return acts;
    }

    private static Span chip(String words) {
        Span chip = new Span(words);
        chip.addClassNames("chip", "chip-neutral");
        return chip;
    }

    private static Span small(String words) {
        Span small = new Span(words);
        small.addClassNames("muted", "small");
        return small;
    }
}

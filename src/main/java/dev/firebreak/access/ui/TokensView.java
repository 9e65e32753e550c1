package dev.firebreak.access.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.access.PersonId;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.TokenRow;
import dev.firebreak.access.TokenScope;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.base.ui.Unmarked;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tokens with which applications and scripts call. */
@Route("administration/tokens")
@PageTitle("API tokens")
@Menu(title = "API tokens", order = 81, icon = "icons/token.svg")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("styles/access.css")
class TokensView extends Div implements Unmarked {

    private final transient AccessDesk desk;
    private final ListCard<TokenRow> list;
    private Map<PersonId, String> names = Map.of();

    TokensView(AccessDesk desk) {
        this.desk = desk;
        this.list = new ListCard<>(this::tokens, TokensView::words, this::line);
        NativeButton issue = new NativeButton("Issue a token…", click -> new IssueDialog(desk, list::show).open());
        add(list.headed("What applications and scripts call with", "Find by name, system or scope", issue));
    }

    /** Good ones first, each kind newest first. */
    private List<TokenRow> tokens() {
        names = desk.access().people(desk.actor()).stream().collect(Collectors.toMap(PersonRow::id, PersonRow::name));
        return desk.access().tokens(desk.actor()).stream()
                .sorted(Comparator.comparing(token -> token.state(desk.now())))
                .toList();
    }

    private static String words(TokenRow token) {
        return token.name() + " " + (token.system() == null ? "" : token.system()) + " "
                + token.scopes().stream().map(TokenScope::key).collect(Collectors.joining(" "));
    }

    private TokenLine line(TokenRow token) {
        return new TokenLine(token, token.state(desk.now()), this::nameOf, this::revoke);
    }

    private String nameOf(PersonId person) {
        return names.getOrDefault(person, "somebody");
    }

    private void revoke(TokenRow token) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader("Revoke " + token.name() + "?");
        ask.setText("Whatever calls with it is refused from now on, and that cannot be taken back. "
                + "An application then keeps its last known values, or its own fail-safe ones.");
        ask.setCancelable(true);
        ask.setConfirmText("Revoke");
        ask.setConfirmButtonTheme("error primary");
        ask.addConfirmListener(yes -> revokeNow(token));
        ask.open();
    }

    private void revokeNow(TokenRow token) {
        try {
            desk.access().revoke(desk.actor(), token.id());
            Notice.say(token.name() + " is revoked.");
        } catch (Refusal refusal) {
            Notice.refused(refusal);
        }
        list.show();
    }
}

package dev.firebreak.access.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.access.PersonId;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.TokenRow;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
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
class TokensView extends Div {

    private final transient AccessDesk desk;
    private final Div list = new Div();
    private final FilterField filter = new FilterField("Find by name, system or scope", this::show);

    TokensView(AccessDesk desk) {
        this.desk = desk;
        NativeButton issue = new NativeButton("Issue a token", click -> new IssueDialog(desk, this::show).open());
        issue.addClassNames("button", "button-primary");
        Div head = new Div(new H2("What applications and scripts call with"), filter, issue);
        head.addClassName("card-head");
        list.getElement().setAttribute("role", "list");
        Div card = new Div(head, list);
        card.addClassName("card");
        add(card);
        show();
    }

    /** Good ones first, each kind newest first. */
    private void show() {
        list.removeAll();
        Map<PersonId, String> names =
                desk.access().people(desk.actor()).stream().collect(Collectors.toMap(PersonRow::id, PersonRow::name));
        List<TokenRow> tokens = desk.access().tokens(desk.actor());
        tokens.stream()
                .filter(token -> filter.fits(token.name() + " " + token.system() + " " + token.scopes()))
                .sorted(Comparator.comparing(token -> token.state(desk.now())))
                .limit(FilterField.SHOWN)
                .map(token -> new TokenLine(token, token.state(desk.now()), names, this::revoke))
                .forEach(list::add);
        filter.sayIfNone(list);
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
        show();
    }
}

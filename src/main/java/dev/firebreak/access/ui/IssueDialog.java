package dev.firebreak.access.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.access.IssueToken;
import dev.firebreak.access.IssuedToken;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.SelectorUse;
import dev.firebreak.access.TokenScope;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Notice;
import java.util.Set;

/** Issues a token and then shows its secret, once. */
final class IssueDialog extends Dialog {

    private final transient AccessDesk desk;
    private final Runnable done;
    private final TextField name = new TextField("What it is for");
    private final CheckboxGroup<TokenScope> scopes = new CheckboxGroup<>("Whoever holds it");
    private final ComboBox<SystemKey> system = new ComboBox<>("System");
    private final ComboBox<PersonRow> person = new ComboBox<>("Acts for");
    private final Select<Lifetime> lifetime = new Select<>();
    private final Checkbox inSelector = new Checkbox("flagd clients may send it in their selector");

    IssueDialog(AccessDesk desk, Runnable done) {
        this.desk = desk;
        this.done = done;
        setHeaderTitle("Issue a token");
        scopes.setItems(TokenScope.values());
        scopes.setItemLabelGenerator(scope -> scope.key() + ": " + scope.explanation());
        scopes.setValue(Set.of(TokenScope.EVALUATE));
        system.setItems(desk.systems());
        system.setHelperText("The only system it is good for. An application that evaluates always has one.");
        person.setItems(desk.access().people(desk.actor()).stream()
                .filter(PersonRow::isActive)
                .toList());
        person.setItemLabelGenerator(one -> one.name() + " (" + one.login() + ")");
        person.setHelperText("Only a token that acts for somebody counts as a person, when approvals are asked.");
        lifetime.setLabel("Ends");
        lifetime.setItems(Lifetime.values());
        lifetime.setItemLabelGenerator(Lifetime::words);
        lifetime.setValue(Lifetime.FOR_EVER);
        inSelector.setHelperText("Only for clients that can send no metadata: they may write it to their logs.");
        Div form = new Div(name, scopes, system, person, lifetime, inSelector);
        form.addClassName("access-form");
        add(form);
        buttons();
    }

    private void buttons() {
        NativeButton cancel = new NativeButton("Cancel", click -> close());
        cancel.addClassName("button");
        NativeButton issue = new NativeButton("Issue", click -> issue());
        issue.addClassNames("button", "button-primary");
        getFooter().add(cancel, issue);
    }

    private void issue() {
        try {
            IssueToken command = new IssueToken(
                    desk.actor(),
                    name.getValue(),
                    scopes.getValue(),
                    system.getValue(),
                    person.getValue() == null ? null : person.getValue().id(),
                    lifetime.getValue().end(desk.now()),
                    SelectorUse.of(inSelector.getValue()));
            show(desk.access().issue(command));
        } catch (Refusal refusal) {
            show(refusal);
        }
    }

    private void show(Refusal refusal) {
        String nameFault = refusal.fields().get("name");
        name.setInvalid(nameFault != null);
        name.setErrorMessage(nameFault == null ? "" : "It " + nameFault + ".");
        String scopesFault = refusal.fields().get("scopes");
        scopes.setInvalid(scopesFault != null);
        scopes.setErrorMessage(scopesFault == null ? "" : "They " + scopesFault + ".");
        String systemFault = refusal.fields().get("system");
        system.setInvalid(systemFault != null);
        system.setErrorMessage(systemFault == null ? "" : "It " + systemFault + ".");
        String selectorFault = refusal.fields().get("allowInSelector");
        inSelector.setInvalid(selectorFault != null);
        inSelector.setErrorMessage(selectorFault == null ? "" : "It " + selectorFault + ".");
        if (nameFault == null && scopesFault == null && systemFault == null && selectorFault == null) {
            Notice.refused(refusal);
        }
    }

    private void show(IssuedToken issued) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(issued.token().name());
        setCloseOnOutsideClick(false);
        add(new SecretShown(issued.secret()));
        NativeButton close = new NativeButton("I have copied it", click -> close());
        close.addClassName("button");
        getFooter().add(close);
        done.run();
    }
}

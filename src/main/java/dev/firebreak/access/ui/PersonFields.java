package dev.firebreak.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import dev.firebreak.access.PersonRow;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of somebody new; what is wrong is said beside the field. */
final class PersonFields extends Div {

    private final TextField login = new TextField("Login");
    private final TextField name = new TextField("Name");
    private final PasswordField password = new PasswordField("Password");

    PersonFields() {
        addClassName("person-fields");
        login.setAutocapitalize(Autocapitalize.NONE);
        login.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocomplete(Autocomplete.NAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText("At least 12 characters; several words do well.");
        for (TextFieldBase<?, ?> field : all().values()) {
            field.setWidthFull();
        }
        login.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        password.setRequiredIndicatorVisible(true);
        add(login, name, password);
    }

    String login() {
        return login.getValue().strip();
    }

    String name() {
        return name.getValue();
    }

    String password() {
        return password.getValue();
    }

    @Nullable
    String passwordIfAny() {
        return password.isEmpty() ? null : password.getValue();
    }

    void passwordOptional(String hint) {
        password.setRequiredIndicatorVisible(false);
        password.setHelperText(hint);
    }

    /** A login stays for ever: the timeline and tokens know people by it. */
    void show(PersonRow person) {
        login.setValue(person.login());
        login.setReadOnly(true);
        name.setValue(person.name());
    }

    void show(Refusal refusal) {
        all().forEach((key, field) -> {
            String fault = refusal.fields().get(key);
            field.setInvalid(fault != null);
            field.setErrorMessage(fault == null ? "" : "It " + fault + ".");
        });
        if (refusal.fields().isEmpty()) {
            Notice.refused(refusal);
        }
    }

    private Map<String, TextFieldBase<?, ?>> all() {
        return Map.of("login", login, "name", name, "password", password);
    }
}

package dev.firebreak.playbooks.definition;

import dev.firebreak.base.InvalidInput;
import java.util.regex.Pattern;

/** Names a step within its playbook, for conditions too: {@code stop_the_tool}. */
public record StepId(String value) {

    static final String RULE =
            "must be 1 to 64 small letters, digits or underscores, beginning with a letter, such as stop_the_tool";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public StepId {
        if (!isValid(value)) {
            throw new InvalidInput("step", RULE);
        }
    }

    static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

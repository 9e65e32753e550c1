package dev.firebreak.playbooks.definition;

import dev.firebreak.base.InvalidInput;
import java.util.regex.Pattern;

/** Names a playbook, the same in every version of it: {@code tool-misuse-by-prompt-injection}. */
public record PlaybookId(String value) implements Comparable<PlaybookId> {

    static final String RULE =
            "must be 1 to 64 small letters, digits or hyphens, beginning with a letter, such as cost-spike";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public PlaybookId {
        if (!isValid(value)) {
            throw new InvalidInput("playbook", RULE);
        }
    }

    static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(PlaybookId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in.
 *
 * @param login what they type to sign in; kept in lower case
 * @param password null for somebody who signs in through an identity provider, or only acts through tokens
 */
public record CreatePerson(
        Actor by,
        String login,
        String name,
        Set<Role> roles,
        @Nullable String password) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,127}");
    static final int LONGEST_NAME = 200;

    public CreatePerson {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = Texts.plain(name).strip();
        roles = Set.copyOf(roles);
        Map<String, String> faults = new TreeMap<>();
        if (!LOGIN.matcher(login).matches()) {
            faults.put("login", "must be 1 to 128 letters, digits, dots, hyphens, underscores, @ or +");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.put("name", "must be 1 to " + LONGEST_NAME + " characters");
        }
        if (!Texts.isClean(name)) {
            faults.put("name", Texts.RULE);
        }
        if (roles.isEmpty()) {
            faults.put("roles", "must name at least one of viewer, responder, commander and administrator");
        }
        Passwords.fault(password).ifPresent(fault -> faults.put("password", fault));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** Commands may end up in logs; passwords may not. */
    @Override
    public String toString() {
        return "CreatePerson[" + login + "]";
    }
}

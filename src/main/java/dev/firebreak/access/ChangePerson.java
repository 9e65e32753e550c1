package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Texts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes what is not null about somebody. A new password, or being disabled, ends their sessions. */
public record ChangePerson(
        Actor by,
        PersonId person,
        @Nullable String name,
        @Nullable Set<Role> roles,
        @Nullable PersonState state,
        @Nullable String password) {

    public ChangePerson {
        name = name == null ? null : Texts.plain(name).strip();
        roles = roles == null ? null : Set.copyOf(roles);
        Map<String, String> faults = new TreeMap<>();
        if (name != null && (name.isEmpty() || name.length() > CreatePerson.LONGEST_NAME)) {
            faults.put("name", "must be 1 to " + CreatePerson.LONGEST_NAME + " characters");
        }
        if (name != null && !Texts.isClean(name)) {
            faults.put("name", Texts.RULE);
        }
        if (roles != null && roles.isEmpty()) {
            faults.put("roles", "must name at least one of viewer, responder, commander and administrator");
        }
        Passwords.fault(password).ifPresent(fault -> faults.put("password", fault));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    public static ChangePerson roles(Actor by, PersonId person, Set<Role> roles) {
        return new ChangePerson(by, person, null, roles, null, null);
    }

    public static ChangePerson state(Actor by, PersonId person, PersonState state) {
        return new ChangePerson(by, person, null, null, state, null);
    }

    public static ChangePerson password(Actor by, PersonId person, String password) {
        return new ChangePerson(by, person, null, null, null, password);
    }

    /** Commands may end up in logs; passwords may not. */
    @Override
    public String toString() {
        return "ChangePerson[" + person + "]";
    }
}

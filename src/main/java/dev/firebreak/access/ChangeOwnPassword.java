package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;

/**
 * Asks for a new password of one's own; whoever asks proves that it is theirs by the current one.
 *
 * @param address from where, for the delay after wrong attempts
 */
public record ChangeOwnPassword(Actor by, SignedIn session, String current, String next, String address) {

    public ChangeOwnPassword {
        Passwords.fault(next).ifPresent(fault -> {
            throw new InvalidInput("next", fault);
        });
        if (next.equals(current)) {
            throw new InvalidInput("next", "must differ from the current one");
        }
    }

    /** Commands may end up in logs; passwords may not. */
    @Override
    public String toString() {
        return "ChangeOwnPassword[" + session.person() + "]";
    }
}

package dev.firebreak.access;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Checks logins and passwords. */
@Component
class SigningIn {

    private final Directory directory;
    private final Passwords passwords;
    private final SignInDelays delays;

    SigningIn(Directory directory, Passwords passwords, SignInDelays delays) {
        this.directory = directory;
        this.passwords = passwords;
        this.delays = delays;
    }

    SignInOutcome signIn(String login, String password, String address) {
        Duration wait = delays.begin(login, address);
        if (wait.isPositive()) {
            return new SignInOutcome.Wait(wait);
        }
        KnownPerson person = directory.personByLogin(login);
        boolean right = passwords.matches(password, person == null ? null : person.passwordHash());
        if (!right || person == null || !person.row().isActive()) {
            return new SignInOutcome.Wrong();
        }
        delays.succeeded(login, address);
        return new SignInOutcome.Welcome(person.row(), person.credentialVersion());
    }
}

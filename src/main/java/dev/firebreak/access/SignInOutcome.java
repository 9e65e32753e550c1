package dev.firebreak.access;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome {

    /** Come in. */
    record Welcome(PersonRow row, int credentialVersion) implements SignInOutcome, SignedIn {

        @Override
        public PersonId person() {
            return row.id();
        }
    }

    /** Login and password do not go together, or the person may no longer sign in. */
    record Wrong() implements SignInOutcome {}

    /** Too many wrong attempts: not even looked at. */
    record Wait(Duration remaining) implements SignInOutcome {}
}

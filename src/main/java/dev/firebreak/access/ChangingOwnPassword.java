package dev.firebreak.access;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import org.springframework.stereotype.Component;

/** Gives somebody a new password at their own wish, within the caller's transaction. */
@Component
class ChangingOwnPassword {

    private final SigningIn signingIn;
    private final Directory directory;
    private final ChangingPeople people;

    ChangingOwnPassword(SigningIn signingIn, Directory directory, ChangingPeople people) {
        this.signingIn = signingIn;
        this.directory = directory;
        this.people = people;
    }

    /**
     * Guessing the current password is slowed down as at sign-in.
     *
     * @throws Conflict if there is no password here, or too many wrong ones were tried
     * @throws InvalidInput if the current one is wrong
     */
    Person change(ChangeOwnPassword command) {
        PersonRow owner = owner(command);
        if (owner.waysIn() == PersonRow.SignInWays.NONE || owner.waysIn() == PersonRow.SignInWays.PROVIDER) {
            throw new Conflict(
                    "no-password", "You have no password here: you sign in another way. An administrator can set one.");
        }
        SignInOutcome proof = signingIn.signIn(owner.login(), command.current(), command.address());
        return switch (proof) {
            case SignInOutcome.Wrong wrong -> throw new InvalidInput("current", "is not your current password");
            case SignInOutcome.Wait wait ->
                throw new Conflict(
                        "wait",
                        "Too many wrong attempts. Wait "
                                + wait.remaining().plusMillis(999).toSeconds() + " s, then try again.");
            case SignInOutcome.Welcome welcome -> people.change(command, welcome.row());
        };
    }

    private PersonRow owner(ChangeOwnPassword command) {
        KnownPerson person = directory.person(command.session().person());
        if (person == null) {
            throw new Conflict("no-password", "Nobody signs in as this person any more.");
        }
        return person.row();
    }
}

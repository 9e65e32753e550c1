package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who acts on this thread, with the roles they have at this moment and not those of when they signed in. */
@Component
class ActingNow implements CurrentActor {

    private final Directory directory;
    private final Tokens tokens;

    ActingNow(Directory directory, Tokens tokens) {
        this.directory = directory;
        this.tokens = tokens;
    }

    @Override
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Actor actor = authentication == null ? null : resolve(authentication.getPrincipal());
        if (actor == null) {
            throw new NotAllowed("You are not signed in any more. Sign in again.");
        }
        return actor;
    }

    private @Nullable Actor resolve(@Nullable Object principal) {
        return switch (principal) {
            case SignedIn session -> person(session);
            case SignedInToken request -> token(request.token());
            case null, default -> null;
        };
    }

    @Nullable
    Actor person(SignedIn session) {
        KnownPerson person = directory.person(session.person());
        if (person == null || !person.row().isActive()) {
            return null;
        }
        return person.credentialVersion() == session.credentialVersion() ? person.asActor() : null;
    }

    @Nullable
    Actor token(TokenId id) {
        KnownToken token = tokens.stillGood(id);
        return token == null ? null : actor(token);
    }

    /** A token that acts for somebody is no good any more when they are not let in. */
    private @Nullable Actor actor(KnownToken token) {
        if (token.row().person() == null) {
            return token.asActor();
        }
        KnownPerson person = directory.person(token.row().person());
        return person == null || !person.row().isActive() ? null : token.asActorFor(person.row());
    }
}

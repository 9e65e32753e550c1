package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Issues an API token.
 *
 * @param system the only system it is good for; needed for {@link TokenScope#EVALUATE}
 * @param person whom it acts for, with no more rights than they have themselves
 * @param inSelector whether flagd clients may send it in their selector
 */
public record IssueToken(
        Actor by,
        String name,
        Set<TokenScope> scopes,
        @Nullable SystemKey system,
        @Nullable PersonId person,
        @Nullable Instant expiresAt,
        SelectorUse inSelector) {

    private static final int LONGEST_NAME = 200;

    public IssueToken {
        name = Texts.plain(name).strip();
        scopes = Set.copyOf(scopes);
        Map<String, String> faults = new TreeMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.put("name", "must be 1 to " + LONGEST_NAME + " characters: say what the token is for");
        }
        if (!Texts.isClean(name)) {
            faults.put("name", Texts.RULE);
        }
        if (scopes.isEmpty()) {
            faults.put("scopes", "must name at least one of evaluate, read, contain, restore, respond, ingest, admin");
        }
        if (scopes.contains(TokenScope.EVALUATE) && system == null) {
            faults.put("system", "is needed for the scope evaluate: an application asks for one system's switches");
        }
        if (inSelector == SelectorUse.ALLOWED && !scopes.contains(TokenScope.EVALUATE)) {
            faults.put("allowInSelector", "is only for tokens with the scope evaluate");
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** One that may stand in no selector. */
    public IssueToken(
            Actor by,
            String name,
            Set<TokenScope> scopes,
            @Nullable SystemKey system,
            @Nullable PersonId person,
            @Nullable Instant expiresAt) {
        this(by, name, scopes, system, person, expiresAt, SelectorUse.REFUSED);
    }
}

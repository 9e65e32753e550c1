package dev.firebreak.access.http;

import dev.firebreak.access.IssueToken;
import dev.firebreak.access.PersonId;
import dev.firebreak.access.SelectorUse;
import dev.firebreak.access.TokenScope;
import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SystemKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a token.
 *
 * @param scopes of evaluate, read, contain, restore, respond, ingest, admin
 * @param system the only system it is good for; needed for evaluate
 * @param person the login or id of whom it acts for
 * @param expiresAt ISO 8601 with a zone; without one it has no end
 * @param allowInSelector whether flagd clients that can send no metadata may send it in their selector, where it may end up
 *     in their logs
 */
record NewToken(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable String> scopes,

        @Nullable String system,
        @Nullable String person,
        @Nullable String expiresAt,
        @Nullable Boolean allowInSelector) {

    IssueToken command(Actor by, @Nullable PersonId actsFor) {
        Set<TokenScope> known = scopes == null
                ? Set.of()
                : TokenScope.parse(scopes.stream().map(String::valueOf).toList());
        return new IssueToken(
                by,
                name == null ? "" : name,
                known,
                system == null ? null : new SystemKey(system),
                actsFor,
                expiresAt == null ? null : moment(expiresAt),
                SelectorUse.of(Boolean.TRUE.equals(allowInSelector)));
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new InvalidInput("expiresAt", "must be a moment such as 2027-01-31T12:00:00Z");
        }
    }
}

package dev.firebreak.access;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Fact;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.KnownSystems;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Issues and revokes tokens; each with its fact, within the caller's transaction. */
@Component
class ChangingTokens {

    private static final Duration LONGEST = Duration.ofDays(3653);

    private final TokenRepository tokens;
    private final Directory directory;
    private final KnownSystems systems;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingTokens(
            TokenRepository tokens,
            Directory directory,
            KnownSystems systems,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.systems = systems;
        this.events = events;
        this.clock = clock;
    }

    ApiToken issue(IssueToken command, String secret) {
        Instant now = Clocks.now(clock);
        checkEnd(command.expiresAt(), now);
        checkSystem(command.system());
        String what =
                "Token “%s” issued: %s".formatted(command.name(), scopes(command)) + forWhom(command) + where(command);
        return store(new ApiToken(command, secret, now), command.by(), "token.created", what);
    }

    private static void checkEnd(@Nullable Instant expiresAt, Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new InvalidInput("expiresAt", "must be in the future");
        }
        if (expiresAt != null && expiresAt.isAfter(now.plus(LONGEST))) {
            throw new InvalidInput("expiresAt", "must be within ten years, or left out for a token without an end");
        }
    }

    private void checkSystem(@Nullable SystemKey system) {
        if (system != null && !systems.include(system)) {
            throw new InvalidInput("system", "must be one that is defined: there is no system " + system);
        }
    }

    /** Safe to repeat: a revoked token stays as it is. */
    ApiToken revoke(Actor by, TokenId id) {
        ApiToken token = tokens.findById(id.value()).orElseThrow(() -> new NotFound("token", id.toString()));
        if (token.isRevoked()) {
            return token;
        }
        token.revoke(Clocks.now(clock));
        return store(token, by, "token.revoked", "Token “" + token.row().name() + "” revoked");
    }

    private String forWhom(IssueToken command) {
        String system = command.system() == null ? "" : ", for " + command.system();
        if (command.person() == null) {
            return system;
        }
        KnownPerson person = directory.person(command.person());
        if (person == null || !person.row().isActive()) {
            throw new InvalidInput("person", "must be somebody who may sign in");
        }
        return system + ", acting for " + person.row().name();
    }

    private static String where(IssueToken command) {
        return command.inSelector() == SelectorUse.ALLOWED ? ", also to be sent in selectors" : "";
    }

    private ApiToken store(ApiToken token, Actor by, String kind, String sentence) {
        ApiToken stored = tokens.saveAndFlush(token);
        events.publishEvent(new Directory.TokenStored(stored));
        TokenRow row = stored.row();
        events.publishEvent(Fact.of(kind, by, Clocks.now(clock), row.system(), sentence, details(row)));
        return stored;
    }

    private static Map<String, Object> details(TokenRow row) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("token", row.id().actorId());
        details.put("name", row.name());
        details.put(
                "scopes", row.scopes().stream().map(TokenScope::key).sorted().toList());
        if (row.person() != null) {
            details.put("person", row.person().actorId());
        }
        if (row.expiresAt() != null) {
            details.put("expiresAt", row.expiresAt().toString());
        }
        if (row.inSelector() == SelectorUse.ALLOWED) {
            details.put("allowInSelector", true);
        }
        return details;
    }

    private static String scopes(IssueToken command) {
        return command.scopes().stream().sorted().map(TokenScope::key).collect(Collectors.joining(", "));
    }
}

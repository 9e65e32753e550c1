package dev.firebreak.demo;

import dev.firebreak.access.Access;
import dev.firebreak.access.IssueToken;
import dev.firebreak.access.TokenScope;
import dev.firebreak.base.Actor;
import dev.firebreak.base.SystemKey;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives the simulated assistant a token as any application gets one; the one of the last run is revoked. */
@Component
@Profile("demo")
class DemoTokens {

    private static final String NAME = "Demo: simulated assistant";

    private final Access access;

    DemoTokens(Access access) {
        this.access = access;
    }

    String issue(SystemKey system) {
        Actor console = Actor.console();
        access.tokens(console).stream()
                .filter(token -> token.name().equals(NAME) && token.revokedAt() == null)
                .forEach(token -> access.revoke(console, token.id()));
        return access.issue(new IssueToken(console, NAME, Set.of(TokenScope.EVALUATE), system, null, null))
                .secret();
    }
}

package dev.firebreak.access;

import dev.firebreak.base.Actor;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes sure that somebody can get in: within the caller's transaction, and safe to repeat at every start. */
@Component
class FirstStart {

    static final String ADMIN_LOGIN = "admin";
    static final String TOKEN_NAME = "bootstrap";
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final int SHORTEST_TOKEN = 24;

    private final FirstStartSettings settings;
    private final PersonRepository people;
    private final TokenRepository tokens;
    private final ChangingPeople changingPeople;
    private final ChangingTokens changingTokens;

    FirstStart(
            FirstStartSettings settings,
            PersonRepository people,
            TokenRepository tokens,
            ChangingPeople changingPeople,
            ChangingTokens changingTokens) {
        this.settings = settings;
        this.people = people;
        this.tokens = tokens;
        this.changingPeople = changingPeople;
        this.changingTokens = changingTokens;
    }

    /** Nobody is there, and nothing was set by which somebody could come. */
    boolean needsSetUpLink() {
        return people.count() == 0 && settings.bootstrapToken() == null;
    }

    void createAdministrator() {
        String password = settings.adminPassword();
        if (password == null || people.existsByLogin(ADMIN_LOGIN)) {
            return;
        }
        if (Passwords.tooLong(password)) {
            throw new IllegalStateException(
                    "FIREBREAK_ADMIN_PASSWORD is longer than 72 bytes, the most that is looked at.");
        }
        if (password.length() < Passwords.SHORTEST) {
            LOG.warn("FIREBREAK_ADMIN_PASSWORD is shorter than {} characters: change it", Passwords.SHORTEST);
        }
        changingPeople.createAdministrator(ADMIN_LOGIN, password);
        LOG.info("Created the administrator \"{}\" with the password from FIREBREAK_ADMIN_PASSWORD", ADMIN_LOGIN);
    }

    /** Another secret than last time replaces the earlier one; one that was revoked by hand stays revoked. */
    void createToken() {
        String secret = settings.bootstrapToken();
        if (secret == null) {
            return;
        }
        ApiToken there = tokens.findBySecretHash(Secrets.hash(secret)).orElse(null);
        if (there != null) {
            if (there.isRevoked()) {
                LOG.warn("The token of FIREBREAK_BOOTSTRAP_TOKEN was revoked and stays so");
            }
            return;
        }
        if (secret.length() < SHORTEST_TOKEN) {
            LOG.warn("FIREBREAK_BOOTSTRAP_TOKEN is shorter than {} characters: use a long random one", SHORTEST_TOKEN);
        }
        Actor console = Actor.console();
        tokens.findByNameAndCreatedByAndRevokedAtIsNull(TOKEN_NAME, console.name())
                .forEach(earlier -> changingTokens.revoke(console, earlier.row().id()));
        Set<TokenScope> scopes = EnumSet.complementOf(EnumSet.of(TokenScope.EVALUATE));
        changingTokens.issue(new IssueToken(console, TOKEN_NAME, scopes, null, null, null), secret);
    }
}

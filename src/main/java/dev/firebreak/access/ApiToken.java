package dev.firebreak.access;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.SystemKey;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token as it is kept: by the hash of its secret. */
@Entity
class ApiToken {

    @Id
    private UUID id;

    private String name;
    private String secretHash;
    private String hint;

    @Convert(converter = ScopesColumn.class)
    private Set<TokenScope> scopes;

    private @Nullable String systemKey;
    private @Nullable UUID personId;
    private @Nullable Instant expiresAt;
    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUsedAt;
    private boolean inSelector;

    /** Null until it is stored, by which Spring Data tells a new one. */
    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(IssueToken command, String secret, Instant now) {
        this.id = TokenId.next().value();
        this.name = command.name();
        this.secretHash = Secrets.hash(secret);
        this.hint = Secrets.hint(secret);
        this.scopes = command.scopes();
        this.systemKey = command.system() == null ? null : command.system().value();
        this.personId = command.person() == null ? null : command.person().value();
        this.expiresAt = cut(command.expiresAt());
        this.createdAt = now;
        this.createdBy = command.by().name();
        this.inSelector = command.inSelector() == SelectorUse.ALLOWED;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    TokenRow row() {
        return new TokenRow(
                new TokenId(id),
                name,
                hint,
                scopes,
                systemKey == null ? null : new SystemKey(systemKey),
                personId == null ? null : new PersonId(personId),
                expiresAt,
                createdAt,
                createdBy,
                revokedAt,
                lastUsedAt,
                SelectorUse.of(inSelector));
    }

    KnownToken known() {
        return new KnownToken(row(), secretHash, version == null ? 0 : version);
    }

    /** See {@link Clocks#now}. */
    private static @Nullable Instant cut(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}

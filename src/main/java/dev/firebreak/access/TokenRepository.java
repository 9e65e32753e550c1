package dev.firebreak.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps API tokens. */
interface TokenRepository extends Repository<ApiToken, UUID> {

    /** Changes whenever a token does, but for when it was last used. */
    record Fingerprint(long rows, long versions) {}

    ApiToken saveAndFlush(ApiToken token);

    Optional<ApiToken> findById(UUID id);

    Optional<ApiToken> findBySecretHash(String secretHash);

    List<ApiToken> findByNameAndCreatedByAndRevokedAtIsNull(String name, String createdBy);

    List<ApiToken> findAll();

    @Query("select new dev.firebreak.access.TokenRepository$Fingerprint(count(t), coalesce(sum(t.version), 0L))"
            + " from ApiToken t")
    Fingerprint fingerprint();

    /** Leaves the version alone: being used is no change that anybody has to load. */
    @Modifying
    @Query("update ApiToken t set t.lastUsedAt = :at where t.id = :id"
            + " and (t.lastUsedAt is null or t.lastUsedAt < :at)")
    void noteUse(UUID id, Instant at);
}

package dev.firebreak.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * People and tokens in memory, so that nobody's request has to ask the database who they are. Right on this node before
 * whoever made a change is answered; of two versions of a row the newer one stays.
 */
@Component
class Directory {

    /** Published within the transaction that stores the person. */
    record PersonStored(Person person) {}

    /** Published within the transaction that stores the token. */
    record TokenStored(ApiToken token) {}

    private final Map<PersonId, KnownPerson> people = new ConcurrentHashMap<>();
    private final Map<String, PersonId> logins = new ConcurrentHashMap<>();
    private final Map<String, KnownToken> tokens = new ConcurrentHashMap<>();
    private final Map<TokenId, String> hashes = new ConcurrentHashMap<>();

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PersonStored stored) {
        learn(stored.person().known());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(TokenStored stored) {
        learn(stored.token().known());
    }

    void learn(KnownPerson person) {
        people.merge(person.row().id(), person, KnownPerson::newer);
        logins.put(person.row().login(), person.row().id());
    }

    void learn(KnownToken token) {
        tokens.merge(token.secretHash(), token, KnownToken::newer);
        hashes.put(token.row().id(), token.secretHash());
    }

    @Nullable
    KnownPerson person(PersonId id) {
        return people.get(id);
    }

    @Nullable
    KnownPerson personByLogin(String login) {
        PersonId id = logins.get(login.strip().toLowerCase(Locale.ROOT));
        return id == null ? null : people.get(id);
    }

    Collection<KnownPerson> people() {
        return List.copyOf(people.values());
    }

    @Nullable
    KnownToken tokenBySecret(String secret) {
        return tokens.get(Secrets.hash(secret));
    }

    @Nullable
    KnownToken token(TokenId id) {
        String hash = hashes.get(id);
        return hash == null ? null : tokens.get(hash);
    }
}

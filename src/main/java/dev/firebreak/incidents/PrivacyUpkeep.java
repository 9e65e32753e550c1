package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps what is known of private and merged incidents as the database has it, also when another node changes it. */
@Component
class PrivacyUpkeep implements SmartInitializingSingleton {

    private final Privacy privacy;
    private final IncidentRepository incidents;
    private final KeptFlips kept;
    private final IncidentTransactions transactions;
    private volatile IncidentRepository.@Nullable Fingerprint seen;

    PrivacyUpkeep(Privacy privacy, IncidentRepository incidents, KeptFlips kept, IncidentTransactions transactions) {
        this.privacy = privacy;
        this.incidents = incidents;
        this.kept = kept;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /** Before any screen reads. */
    @Order(0)
    @EventListener
    void on(IncidentChanged changed) {
        load();
    }

    @Scheduled(fixedDelayString = "${firebreak.poll-every:2s}")
    void lookForOtherNodes() {
        try {
            IncidentRepository.Fingerprint now = transactions.read(incidents::fingerprint);
            if (!now.equals(seen) || !transactions.read(kept::all).equals(privacy.keeping())) {
                load();
            }
        } catch (DataAccessException | TransactionException away) {
            // Looked for again in a moment; what is known stays.
        }
    }

    synchronized void load() {
        Set<ExpectedCircle> committed = privacy.committed();
        IncidentRepository.Fingerprint now = transactions.read(incidents::fingerprint);
        List<IncidentRepository.Shown> shown = transactions.read(incidents::findShown);
        Map<Long, Set<String>> people = transactions.read(this::peopleOfPrivate);
        Map<IncidentKey, Privacy.Circle> circles = new HashMap<>();
        Map<IncidentKey, Set<IncidentKey>> merged = new HashMap<>();
        Set<IncidentKey> drills = new HashSet<>();
        for (IncidentRepository.Shown it : shown) {
            IncidentKey key = Keys.of(it.number());
            if (it.mergedInto() != null) {
                merged.computeIfAbsent(Keys.of(it.mergedInto()), same -> new HashSet<>())
                        .add(key);
            }
            if (it.drill()) {
                drills.add(key);
            }
            if (ReadersColumn.read(it.readers()) instanceof Readers.Only only) {
                Set<String> involved = new HashSet<>(people.getOrDefault(it.number(), Set.of()));
                involved.add(it.declaredById());
                circles.put(key, Privacy.Circle.of(only, involved));
            }
        }
        privacy.learn(
                new Privacy.Register(
                        Map.copyOf(circles), Map.copyOf(merged), Set.copyOf(drills), transactions.read(kept::all)),
                committed);
        seen = now;
    }

    private Map<Long, Set<String>> peopleOfPrivate() {
        Map<Long, Set<String>> people = new HashMap<>();
        for (IncidentRepository.NamedIn named : incidents.findNamedInPrivate()) {
            people.computeIfAbsent(named.number(), same -> new HashSet<>()).add(named.person());
        }
        return people;
    }
}

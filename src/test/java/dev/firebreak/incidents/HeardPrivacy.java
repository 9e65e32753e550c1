package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentPrivacyChanged;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.SystemKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Hears what applications are told by, and asks the register at once, as they do. */
@TestComponent
class HeardPrivacy {

    /** That an incident changed, and what the register answered at that moment. */
    record Heard(IncidentKey key, boolean isPrivate, Set<SystemKey> systems) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final IncidentRegister register;

    HeardPrivacy(IncidentRegister register) {
        this.register = register;
    }

    @EventListener
    void on(IncidentPrivacyChanged change) {
        heard.add(new Heard(change.key(), register.isPrivate(change.key()), change.systems()));
    }

    /** Of one incident, in order: whether it was private then. */
    List<Boolean> of(IncidentKey key) {
        return heard.stream()
                .filter(one -> one.key().equals(key))
                .map(Heard::isPrivate)
                .toList();
    }

    Set<SystemKey> systems(IncidentKey key) {
        return heard.stream()
                .filter(one -> one.key().equals(key))
                .toList()
                .getLast()
                .systems();
    }
}

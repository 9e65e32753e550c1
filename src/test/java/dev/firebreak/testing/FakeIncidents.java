package dev.firebreak.testing;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Fallback;

/** Keeps from everybody but those whom a test names what that test calls private. */
@Fallback
public final class FakeIncidents implements IncidentRegister {

    private final Map<IncidentKey, Set<String>> named = new ConcurrentHashMap<>();
    private final Set<IncidentKey> drills = ConcurrentHashMap.newKeySet();
    private final Map<IncidentKey, Set<IncidentKey>> merged = new ConcurrentHashMap<>();

    @Override
    public boolean hides(IncidentKey key, Actor from) {
        Set<String> who = named.get(key);
        return who != null && !who.contains(from.identity()) && !from.equals(Actor.console());
    }

    @Override
    public Set<IncidentKey> hiddenFrom(Actor actor) {
        return named.keySet().stream().filter(key -> hides(key, actor)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isPrivate(IncidentKey key) {
        return named.containsKey(key);
    }

    @Override
    public boolean isDrill(IncidentKey key) {
        return drills.contains(key);
    }

    @Override
    public Set<IncidentKey> merged(IncidentKey into) {
        return merged.getOrDefault(into, Set.of());
    }

    /** From now on nobody else may know of it. */
    public void keep(IncidentKey key, Actor... among) {
        named.put(key, Set.of(among).stream().map(Actor::identity).collect(Collectors.toUnmodifiableSet()));
    }

    public void open(IncidentKey key) {
        named.remove(key);
    }

    public void rehearse(IncidentKey key) {
        drills.add(key);
    }

    public void merge(IncidentKey into, IncidentKey... others) {
        merged.put(into, Set.of(others));
    }
}

package dev.firebreak.testing;

import dev.firebreak.base.Actor;
import dev.firebreak.base.People;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Fallback;

/** The people of {@link Actors}, for tests without sign-in. */
@Fallback
public final class FakePeople implements People {

    private static final List<Known> EVERYBODY = List.of(
            known(Actors.ADA, "administrator"),
            known(Actors.CARL, "commander"),
            known(Actors.CHAN, "commander"),
            known(Actors.CLEO, "commander"),
            known(Actors.RITA, "responder"),
            known(Actors.ROB, "responder"),
            known(Actors.VIC, "viewer"));

    private static Known known(Actor person, String role) {
        return new Known(person.id(), person.name(), person.name(), Set.of(role), person.permissions(), true);
    }

    @Override
    public @Nullable Known find(String idOrLogin) {
        String wanted = idOrLogin.strip();
        return EVERYBODY.stream()
                .filter(person -> person.id().equals(wanted) || person.login().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Known> all() {
        return EVERYBODY.stream().sorted(Comparator.comparing(Known::login)).toList();
    }

    @Override
    public Set<String> roles() {
        return Set.of("viewer", "responder", "commander", "administrator");
    }
}

package dev.firebreak.testing;

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
            known("ada", "administrator"),
            known("carl", "commander"),
            known("chan", "commander"),
            known("cleo", "commander"),
            known("rita", "responder"),
            known("rob", "responder"),
            known("vic", "viewer"));

    private static Known known(String login, String role) {
        return new Known("person:" + login, login, login, Set.of(role), true);
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

package dev.firebreak.access;

import dev.firebreak.base.People;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells other modules who there is, from the directory. */
@Component
class PeopleInMemory implements People {

    private static final String IDENTITY = "person:";

    private final Directory directory;

    PeopleInMemory(Directory directory) {
        this.directory = directory;
    }

    @Override
    public @Nullable Known find(String idOrLogin) {
        KnownPerson person = byId(idOrLogin.strip());
        if (person == null) {
            person = directory.personByLogin(idOrLogin);
        }
        return person == null ? null : known(person.row());
    }

    @Override
    public List<Known> all() {
        return directory.people().stream()
                .map(person -> known(person.row()))
                .sorted(Comparator.comparing(Known::login))
                .toList();
    }

    @Override
    public Set<String> roles() {
        return Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable KnownPerson byId(String text) {
        try {
            String id = text.startsWith(IDENTITY) ? text.substring(IDENTITY.length()) : text;
            return directory.person(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static Known known(PersonRow row) {
        return new Known(
                row.id().actorId(),
                row.login(),
                row.name(),
                row.roles().stream().map(Role::key).collect(Collectors.toUnmodifiableSet()),
                Role.permissions(row.roles()),
                row.isActive());
    }
}

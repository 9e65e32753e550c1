package dev.firebreak.access.http;

import dev.firebreak.access.PersonRow;
import dev.firebreak.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A person as the API shows them.
 *
 * @param state active or disabled
 * @param signsInBy password, provider, both or none
 */
record PersonAnswer(
        String id, String login, String name, List<String> roles, String state, String signsInBy, Instant createdAt) {

    static PersonAnswer of(PersonRow person) {
        return new PersonAnswer(
                person.id().toString(),
                person.login(),
                person.name(),
                person.roles().stream().sorted().map(Role::key).toList(),
                person.state().key(),
                person.waysIn().name().toLowerCase(Locale.ROOT),
                person.createdAt());
    }
}

package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.base.People;
import dev.firebreak.incidents.IncidentRow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as they were called then.
 *
 * @param id of a person; left out for a token by itself
 * @param login by which they sign in today; left out where they are gone
 */
record NamedAnswer(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String login,
        String name) {

    private static final String PERSON = "person:";

    static NamedAnswer of(IncidentRow.Named named, Known known) {
        if (!named.id().startsWith(PERSON)) {
            return new NamedAnswer(null, null, named.name());
        }
        People.Known person = known.person(named.id());
        return new NamedAnswer(
                named.id().substring(PERSON.length()), person == null ? null : person.login(), named.name());
    }
}

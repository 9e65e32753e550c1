package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.People;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is made of beside the incident itself, as of one moment.
 *
 * @param by who asks, and so must not be told of incidents that are kept from them
 */
record Known(People people, IncidentRegister incidents, Actor by, Instant now) {

    People.@Nullable Known person(String id) {
        return people.find(id);
    }

    /** By which they sign in, or the id of those who are gone. */
    String login(String id) {
        People.Known person = person(id);
        return person == null ? id : person.login();
    }

    /** Those that go on in it. */
    List<String> merged(IncidentKey key) {
        return incidents.merged(key).stream()
                .filter(merged -> !incidents.hides(merged, by))
                .map(IncidentKey::value)
                .sorted()
                .toList();
    }
}

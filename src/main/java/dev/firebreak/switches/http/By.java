package dev.firebreak.switches.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.base.Actor;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, as it was then.
 *
 * @param kind person, token, playbook, tripwire, schedule or console
 * @param name for a token that acts for a person both: the person, via the token
 * @param person the id of the person that counts as having acted: the one themselves, or the one a token acted for
 */
record By(
        String kind,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person) {

    private static final String PERSON = Words.lower(Actor.Kind.PERSON) + ":";

    static By of(FlipRow.By by) {
        String person = by.id().startsWith(PERSON) ? by.id().substring(PERSON.length()) : null;
        return new By(Words.lower(by.kind()), by.name(), person);
    }
}

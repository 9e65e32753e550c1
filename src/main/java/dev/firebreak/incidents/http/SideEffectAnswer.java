package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.incidents.SideEffect;
import dev.firebreak.switches.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the system did before it was stopped.
 *
 * @param incident where it was written down
 * @param compensatorId the identity of the person who makes it good, where it is one that Firebreak knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SideEffectAnswer(
        String id,
        String incident,
        String what,
        @Nullable Long howMany,
        String undoable,
        @Nullable String compensator,
        @Nullable String compensatorId,
        String state,
        String note,
        String addedBy,
        Instant addedAt,
        Instant changedAt) {

    static SideEffectAnswer of(SideEffect effect) {
        SideEffect.Compensator who = effect.compensator();
        return new SideEffectAnswer(
                effect.id().toString(),
                effect.incident().value(),
                effect.what(),
                effect.howMany(),
                Words.lower(effect.undoable()),
                who == null ? null : who.name(),
                who == null ? null : who.id(),
                Words.lower(effect.state()),
                effect.note(),
                effect.addedBy(),
                effect.addedAt(),
                effect.changedAt());
    }
}

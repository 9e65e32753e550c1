package dev.firebreak.switches.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.Flipped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What an act of containing did.
 *
 * @param revision the system's revision, where it was one system
 * @param revisions the revision of each system
 * @param flips those it added, and those that already stood just so
 */
record ContainedAnswer(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long revision,
        Map<String, Long> revisions,
        List<FlipAnswer> flips) {

    static ResponseEntity<ContainedAnswer> created(Flipped flipped, Discreet reader) {
        return ResponseEntity.status(HttpStatus.CREATED).body(of(flipped, reader));
    }

    static ContainedAnswer of(Flipped flipped, Discreet reader) {
        Map<String, Long> revisions = new TreeMap<>();
        flipped.revisions().forEach((system, revision) -> revisions.put(system.value(), revision));
        return new ContainedAnswer(
                revisions.size() == 1 ? revisions.values().iterator().next() : null,
                revisions,
                flipped.flips().stream()
                        .map(flip -> FlipAnswer.of(flip, reader))
                        .toList());
    }
}

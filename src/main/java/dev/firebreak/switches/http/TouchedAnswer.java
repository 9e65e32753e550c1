package dev.firebreak.switches.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.SwitchMatch;
import dev.firebreak.switches.Words;

/**
 * A switch that a containment would touch.
 *
 * @param from the key of the position that a context that says nothing is served now
 * @param to the key of its safest position
 */
record TouchedAnswer(
        String system, @JsonProperty("switch") String switchKey, String name, String kind, String from, String to) {

    static TouchedAnswer of(SwitchMatch match) {
        return new TouchedAnswer(
                match.system().key().value(),
                match.state().key().value(),
                match.state().definition().name(),
                Words.lower(match.state().definition().kind()),
                match.state().serve(EvaluationContext.EMPTY).position().key().value(),
                match.state().definition().safest().key().value());
    }
}

package dev.firebreak.switches.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.ScopeJson;
import dev.firebreak.switches.Shift;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchMatch;
import dev.firebreak.switches.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A switch that a containment would touch.
 *
 * @param from the key of the position that everyone is served now
 * @param to the key of the position that everyone would be served
 * @param scopes for whom another flip in force makes that otherwise
 */
record TouchedAnswer(
        String system,
        @JsonProperty("switch") String switchKey,
        String name,
        String kind,

        @Schema(description = "What everyone is served now; for whom it is another position, see scopes.")
        String from,

        @Schema(description = "What everyone would be served.")
        String to,

        List<OfScope> scopes) {

    /** Those whom a flip for some holds elsewhere. */
    @Schema(name = "TouchedScope")
    record OfScope(
            @Schema(ref = "#/components/schemas/Scope") JsonNode scope, String from, String to) {

        static OfScope of(Shift part) {
            return new OfScope(
                    ScopeJson.json(part.scope()),
                    part.from().key().value(),
                    part.to().key().value());
        }
    }

    static TouchedAnswer of(SwitchMatch match) {
        SwitchDefinition definition = match.state().definition();
        Shift shift = match.state().ifContained(definition.safest(), Scope.EVERYONE);
        return new TouchedAnswer(
                match.system().key().value(),
                match.state().key().value(),
                definition.name(),
                Words.lower(definition.kind()),
                shift.from().key().value(),
                shift.to().key().value(),
                shift.parts().stream().map(OfScope::of).toList());
    }
}

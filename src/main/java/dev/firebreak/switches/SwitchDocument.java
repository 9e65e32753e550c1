package dev.firebreak.switches;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SwitchKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A switch as people write it, in a form, a request or a file: anything can be missing or wrong. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SwitchDocument(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String description,
        @Nullable String valueType,
        @Nullable String access,
        @Nullable Boolean reversible,
        @Nullable Map<String, String> labels,
        @Nullable List<PositionDocument> positions,
        @Nullable String normal,
        @Nullable String failSafe,
        @Nullable Integer restoreApprovals) {

    /** A position as people write it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PositionDocument(
            @Nullable String key,
            @Nullable String label,
            @Nullable String description,
            @Nullable JsonNode value,
            @Nullable Integer restraint,
            @Nullable String fallbackApprovedBy,
            @Nullable String fallbackReviewDue) {

        static PositionDocument of(Position position) {
            return new PositionDocument(
                    position.key().value(),
                    position.label(),
                    position.description(),
                    position.value(),
                    position.restraint(),
                    position.fallbackApprovedBy(),
                    position.fallbackReviewDue() == null
                            ? null
                            : position.fallbackReviewDue().toString());
        }
    }

    /** @throws InvalidInput naming every field at fault */
    public SwitchDefinition define(SwitchKey key) {
        return new DefinitionCheck(this).define(key);
    }

    public static SwitchDocument of(SwitchDefinition definition) {
        return new SwitchDocument(
                Words.lower(definition.kind()),
                definition.name(),
                definition.description(),
                Words.lower(definition.valueType()),
                definition.access() == null ? null : Words.lower(definition.access()),
                definition.reversible(),
                definition.labels(),
                definition.positions().stream().map(PositionDocument::of).toList(),
                definition.normal().value(),
                definition.failSafe().value(),
                definition.restoreApprovals());
    }
}

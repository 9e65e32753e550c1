package dev.firebreak.delivery;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.SystemSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a system as a flagd flag definition ({@code https://flagd.dev/schema/v0/flags.json}): positions are variants,
 * what everyone is served until somebody changes it is the default variant; flips for some only, and those that end by
 * themselves, are the targeting in front of it.
 */
public final class FlagdDocument {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FlagdDocument() {}

    public static String of(SystemSnapshot system, IncidentsTold told) {
        return of(system.system(), system.switches(), told);
    }

    static String of(SystemRow system, Collection<SwitchState> switches, IncidentsTold told) {
        ObjectNode document = NODES.objectNode();
        document.put("$schema", "https://flagd.dev/schema/v0/flags.json");
        document.putObject("metadata")
                .put("flagSetId", system.key().value())
                .put("version", Long.toString(system.revision()));
        ObjectNode flags = document.putObject("flags");
        switches.forEach(state -> flags.set(state.key().value(), flag(state, told)));
        return MAPPER.writeValueAsString(document);
    }

    private static ObjectNode flag(SwitchState state, IncidentsTold told) {
        ObjectNode flag = NODES.objectNode();
        flag.put("state", "ENABLED");
        ObjectNode variants = flag.putObject("variants");
        for (Position position : state.definition().positions()) {
            FlagValue.put(variants, position.key().value(), state.definition().valueType(), position.value());
        }
        flag.put("defaultVariant", forEveryone(state).value());
        List<FlipRow> asked = asked(state);
        if (!asked.isEmpty()) {
            flag.set("targeting", targeting(asked));
        }
        addMetadata(flag.putObject("metadata"), state, told);
        return flag;
    }

    /** The flips that are asked before one that applies to everyone for good, the one that decides first. */
    private static List<FlipRow> asked(SwitchState state) {
        return state.inForce().stream().takeWhile(flip -> !isDefault(flip)).toList();
    }

    private static PositionKey forEveryone(SwitchState state) {
        return state.inForce().stream()
                .filter(FlagdDocument::isDefault)
                .findFirst()
                .map(FlipRow::position)
                .orElse(state.definition().normal());
    }

    private static boolean isDefault(FlipRow flip) {
        return FlagdTargeting.isForEveryone(flip.scope()) && FlagdTargeting.end(flip) == null;
    }

    /** A null at the end means the default variant. */
    private static ObjectNode targeting(List<FlipRow> flips) {
        List<JsonNode> steps = new ArrayList<>();
        for (FlipRow flip : flips) {
            steps.add(FlagdTargeting.applies(flip));
            steps.add(NODES.stringNode(flip.position().value()));
        }
        ArrayNode arguments = NODES.arrayNode().addAll(steps);
        arguments.addNull();
        ObjectNode targeting = NODES.objectNode();
        targeting.set("if", arguments);
        return targeting;
    }

    /** There is one for all contexts: it tells of the flip that decides before any other, as OFREP's does for its context. */
    private static void addMetadata(ObjectNode metadata, SwitchState state, IncidentsTold told) {
        metadata.put("revision", state.revision());
        FlipRow decides = state.decisive().orElse(null);
        metadata.put("since", (decides == null ? state.normalSince() : decides.at()).toString());
        String incident = told.keyOf(decides);
        if (incident != null) {
            metadata.put("incident", incident);
        }
    }
}

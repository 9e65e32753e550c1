package dev.firebreak.delivery.http;

import dev.firebreak.delivery.FlagValue;
import dev.firebreak.delivery.IncidentsTold;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Served;
import dev.firebreak.switches.SwitchState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a switch serves as an OFREP {@code evaluationSuccess}. */
final class FlagJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private FlagJson() {}

    static byte[] of(SwitchState state, Served served, IncidentsTold told) {
        ObjectNode flag = JsonNodeFactory.instance.objectNode();
        flag.put("key", state.key().value());
        FlagValue.put(
                flag, "value", state.definition().valueType(), served.position().value());
        flag.put("reason", served.why().name());
        flag.put("variant", served.position().key().value());
        ObjectNode metadata = flag.putObject("metadata");
        addMetadata(metadata, state, served.flip());
        addIncident(metadata, told.keyOf(served.flip()));
        return MAPPER.writeValueAsBytes(flag);
    }

    private static void addMetadata(ObjectNode metadata, SwitchState state, @Nullable FlipRow flip) {
        metadata.put("revision", state.revision());
        metadata.put("since", since(state, flip).toString());
    }

    private static void addIncident(ObjectNode metadata, @Nullable String incident) {
        if (incident != null) {
            metadata.put("incident", incident);
        }
    }

    private static Instant since(SwitchState state, @Nullable FlipRow flip) {
        if (flip != null) {
            return flip.at();
        }
        return state.isContained() ? state.changedAt() : state.normalSince();
    }
}

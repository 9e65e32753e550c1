package dev.firebreak.delivery.http;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Defines systems for tests, and flips their switches. */
@TestComponent
public class Definitions {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Switches switches;

    Definitions(Switches switches) {
        this.switches = switches;
    }

    /** A system of its own with one switch of each type of value. */
    public SystemKey supportAssistant() {
        SystemKey system = emptySystem();
        define(system, "tool.refund_payment", "tool", "boolean", "true", "false");
        define(system, "prompt.answer", "prompt", "string", "\"v7 ü\"", "\"v6\"");
        define(system, "limit:amount", "limit", "integer", "200", "0");
        define(system, "limit.temperature", "limit", "decimal", "1", "0.25");
        define(system, "limit.requests", "limit", "object", "{\"chat\":20,\"mail\":5}", "{\"chat\":1,\"mail\":0}");
        return system;
    }

    public SystemKey emptySystem() {
        SystemKey system = new SystemKey("support-" + SYSTEMS.incrementAndGet());
        switches.define(
                new DefineSystem(Actors.ADA, system, SystemDetails.of("Support assistant", "test", "", "Support")));
        return system;
    }

    /** With the positions {@code normal}, {@code careful} and {@code stopped}. */
    public void define(SystemKey system, String key, String kind, String type, String normal, String stopped) {
        String tool = kind.equals("tool") ? "\"access\":\"write\",\"reversible\":false," : "";
        SwitchDocument document =
                MAPPER.readValue("""
                        {"kind":"%s","name":"%s",%s"valueType":"%s","normal":"normal","failSafe":"stopped",
                         "positions":[{"key":"normal","label":"Normal","value":%s,"restraint":0},
                                      {"key":"careful","label":"Careful","value":%s,"restraint":1},
                                      {"key":"stopped","label":"Stopped","value":%s,"restraint":2}]}""".formatted(kind, key, tool, type, normal, stopped, stopped), SwitchDocument.class);
        switches.define(new DefineSwitch(
                Actors.ADA, system, document.define(new SwitchKey(key)), new Reason("defined for a test")));
    }

    public void contain(SystemKey system, String key) {
        flip(system, key, "stopped", Scope.EVERYONE, null);
    }

    public void flip(SystemKey system, String key, String position, Scope scope, @Nullable String incident) {
        switches.flip(new FlipSwitch(
                Actors.RITA,
                system,
                new SwitchKey(key),
                new PositionKey(position),
                new Reason("forged order ids"),
                false,
                scope,
                null,
                null,
                incident == null ? null : new IncidentKey(incident)));
    }

    void delete(SystemKey system) {
        switches.deleteSystem(Actors.ADA, system);
    }

    public void restoreAll(SystemKey system) {
        switches.restore(
                new RestoreFlips(Actors.CARL, system, new RestoreFlips.All(), new Reason("fixed"), null, false));
    }
}

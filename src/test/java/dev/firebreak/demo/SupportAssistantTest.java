package dev.firebreak.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.Structure;
import dev.openfeature.sdk.Value;
import dev.openfeature.sdk.providers.memory.Flag;
import dev.openfeature.sdk.providers.memory.InMemoryProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The assistant of the demo does what the demo's switches say that it does. */
class SupportAssistantTest {

    private static final String DOMAIN = "test-support";
    private static final int ENOUGH = 200;

    private final Map<String, Map<String, Object>> switches = switches();

    @Test
    void everySwitchOfItsSystemIsAsked() {
        Set<String> asked = new TreeSet<>();

        handled(client(Map.of())).forEach(handled -> handled.asked().forEach(it -> asked.add(it.key())));

        assertThat(asked).isEqualTo(new TreeSet<>(switches.keySet()));
    }

    @Test
    void withoutTheConsoleItRunsOnTheFailSafeOfEachSwitch() {
        OpenFeatureAPI api = OpenFeatureAPI.getInstance();
        api.setProviderAndWait(DOMAIN, new InMemoryProvider(Map.of()));

        assertThat(handled(api.getClient(DOMAIN)))
                .allMatch(Handled::fromCode)
                .allMatch(handled -> handled.outcome() == Handled.Outcome.REFUSED);
    }

    @Test
    void noEmailLeavesWhereEmailIsDisabled() {
        assertThat(handled(client(Map.of())).stream().map(Handled::what)).anyMatch(what -> what.endsWith("by email"));
        assertThat(handled(client(Map.of("tool.send_email", "disabled"))).stream()
                        .map(Handled::what))
                .noneMatch(what -> what.contains("email"));
    }

    private static List<Handled> handled(Client client) {
        SupportAssistant assistant = new SupportAssistant("test", client);
        RandomGenerator random = new Random(7);
        return LongStream.range(0, ENOUGH)
                .mapToObj(number -> assistant.handle(number, Enquiry.next(number, random), Instant.EPOCH))
                .toList();
    }

    /** A client that is served the normal position of each switch, but for those flipped. */
    private Client client(Map<String, String> flipped) {
        Map<String, Flag<?>> flags = new HashMap<>();
        switches.forEach((key, definition) ->
                flags.put(key, flag(definition, flipped.getOrDefault(key, String.valueOf(definition.get("normal"))))));
        OpenFeatureAPI api = OpenFeatureAPI.getInstance();
        api.setProviderAndWait(DOMAIN, new InMemoryProvider(flags));
        return api.getClient(DOMAIN);
    }

    @SuppressWarnings("unchecked")
    private static Flag<?> flag(Map<String, Object> definition, String position) {
        Flag.FlagBuilder<Object> flag = Flag.builder();
        for (Map<String, Object> it : (List<Map<String, Object>>) Objects.requireNonNull(definition.get("positions"))) {
            Object value = Objects.requireNonNull(it.get("value"));
            flag.variant(
                    String.valueOf(it.get("key")),
                    value instanceof Map<?, ?> map
                            ? new Value(Structure.mapToStructure((Map<String, Object>) map))
                            : value);
        }
        return flag.defaultVariant(position).build();
    }

    private static Map<String, Map<String, Object>> switches() {
        try (InputStream file = SupportAssistant.class.getResourceAsStream("/demo/definitions.yaml")) {
            Map<String, Object> document = new Yaml().load(file);
            return in(in(in(document, "systems"), "support-production"), "switches");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> in(Map<String, ?> document, String name) {
        return (Map<String, T>) Objects.requireNonNull(document.get(name));
    }
}

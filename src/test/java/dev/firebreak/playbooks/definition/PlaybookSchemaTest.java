package dev.firebreak.playbooks.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.yaml.Fault;
import dev.firebreak.incidents.UpdateAudience;
import dev.firebreak.severities.Axis;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.SwitchKind;
import dev.firebreak.switches.ToolAccess;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The published schema and the reader know the same format. */
class PlaybookSchemaTest {

    private static final String HEAD = """
            id: example
            version: "1.0"
            title: Example
            summary: Shows the format.
            owner: Nobody
            """;

    /** Something that flips, for steps that speak of it. */
    private static final String FIRST = """
            steps:
              - {id: stop, type: switch, title: Stop, phase: contain, switch: {kind: tool}}
            """;

    private static final String STEP = "  - {id: it, type: %s, title: It, phase: investigate, %s}\n";

    private static final Pattern KNOWN = Pattern.compile("the fields here are (.*)$");

    // ---- names

    static Stream<Arguments> groups() {
        String step = "steps: [{id: it, type: %s, title: It, phase: investigate, %s}]";
        return Stream.of(
                Arguments.of("", "nonsense: 1"),
                Arguments.of("/properties/applies_to", "applies_to: {nonsense: 1}"),
                Arguments.of("/properties/roles/items", "roles: [{nonsense: 1}]"),
                Arguments.of("/properties/drill", "drill: {nonsense: 1}"),
                Arguments.of("/properties/references/items", "references: [{nonsense: 1}]"),
                Arguments.of("/$defs/step", step.formatted("manual", "nonsense: 1")),
                Arguments.of("/$defs/step/properties/repeat", step.formatted("manual", "repeat: {nonsense: 1}")),
                Arguments.of("/$defs/switch", step.formatted("switch", "switch: {nonsense: 1}")),
                Arguments.of(
                        "/$defs/switch/properties/restore",
                        step.formatted("switch", "switch: {restore: {nonsense: 1}}")),
                Arguments.of("/$defs/check", step.formatted("check", "check: {nonsense: 1}")),
                Arguments.of(
                        "/$defs/check/properties/prometheus",
                        step.formatted("check", "check: {prometheus: {nonsense: 1}}")),
                Arguments.of("/$defs/check/properties/http", step.formatted("check", "check: {http: {nonsense: 1}}")),
                Arguments.of("/$defs/decision", step.formatted("decision", "decision: {nonsense: 1}")),
                Arguments.of(
                        "/$defs/decision/properties/options/items",
                        step.formatted("decision", "decision: {options: [{nonsense: 1}]}")),
                Arguments.of("/$defs/wait", step.formatted("wait", "wait: {nonsense: 1}")),
                Arguments.of("/$defs/approval", step.formatted("approval", "approval: {nonsense: 1}")),
                Arguments.of("/$defs/evidence", step.formatted("evidence", "evidence: {nonsense: 1}")),
                Arguments.of("/$defs/update", step.formatted("update", "update: {nonsense: 1}")),
                Arguments.of("/$defs/http", step.formatted("http", "http: {nonsense: 1}")),
                Arguments.of("/$defs/playbook", step.formatted("playbook", "playbook: {nonsense: 1}")));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void knowsExactlyTheFieldsThatTheReaderKnows(String at, String withNonsense) {
        List<String> known = PlaybookText.review(HEAD + withNonsense).faults().stream()
                .map(Fault::sentence)
                .filter(sentence -> sentence.contains("nonsense"))
                .map(KNOWN::matcher)
                .filter(Matcher::find)
                .map(found -> List.of(found.group(1).split(", ")))
                .findFirst()
                .orElseThrow();
        JsonNode group = PlaybookSchema.json().at(at);
        assertThat(group.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(group.path("additionalProperties").booleanValue(true)).isFalse();
        assertThat(group.path("properties"))
                .allSatisfy(field -> assertThat(field.has("description") || field.has("$ref"))
                        .isTrue());
    }

    @Test
    void nothingElseInItHasFieldsOfItsOwn() {
        List<String> groups = groups().map(each -> (String) each.get()[0]).toList();
        JsonNode schema = PlaybookSchema.json();
        long closed = schema.findValues("additionalProperties").stream()
                .filter(value -> value.isBoolean() && !value.booleanValue())
                .count();
        // The scope of a flip is read by the switches, in the form of the API.
        assertThat(closed).isEqualTo(groups.size() + 1L);
        assertThat(schema.at("/$defs/scope/properties").propertyNames())
                .containsExactlyInAnyOrder("everyone", "share", "match");
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of("/properties/status", Status.class),
                Arguments.of("/properties/applies_to/properties/kinds/items", SwitchKind.class),
                Arguments.of("/properties/applies_to/properties/axes/items", Axis.class),
                Arguments.of("/$defs/step/properties/type", StepType.class),
                Arguments.of("/$defs/step/properties/phase", Phase.class),
                Arguments.of("/$defs/switch/properties/kind", SwitchKind.class),
                Arguments.of("/$defs/switch/properties/access", ToolAccess.class),
                Arguments.of("/$defs/switch/properties/pick", Task.Pick.class),
                Arguments.of("/$defs/switch/properties/act", Task.Act.class),
                Arguments.of("/$defs/switch/properties/on_expiry", OnExpiry.class),
                Arguments.of("/$defs/approval/properties/requester", Task.Requester.class),
                Arguments.of("/$defs/approval/properties/on_expiry", Task.OnLapse.class),
                Arguments.of("/$defs/update/properties/audience", UpdateAudience.class),
                Arguments.of("/$defs/http/properties/method", Task.HttpMethod.class));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void knowsExactlyTheChoicesThatTheReaderKnows(String at, Class<? extends Enum<?>> type) {
        List<String> known = Stream.of(type.getEnumConstants()).map(Part::key).toList();
        assertThat(PlaybookSchema.json().at(at).path("enum"))
                .extracting(JsonNode::stringValue)
                .containsExactlyElementsOf(known);
    }

    @Test
    void asksForEachGroupOnlyInStepsOfItsType() {
        Map<String, JsonNode> rules = StreamSupport.stream(
                        PlaybookSchema.json().at("/$defs/step/allOf").spliterator(), false)
                .filter(rule -> rule.at("/if/properties/type/const").isString())
                .collect(java.util.stream.Collectors.toMap(
                        rule -> rule.at("/if/properties/type/const").stringValue(), rule -> rule.path("then")));
        assertThat(rules).hasSameSizeAs(StepType.values());
        for (StepType type : StepType.values()) {
            JsonNode then = Objects.requireNonNull(rules.get(Part.key(type)));
            assertThat(then.path("properties").has("repeat")).isEqualTo(!type.canRepeat());
            for (StepType other : StepType.values()) {
                boolean refused = then.path("properties").has(Part.key(other));
                assertThat(refused).isEqualTo(other != type && other != StepType.MANUAL);
            }
        }
    }

    // ---- examples

    static Stream<String> right() {
        return Stream.of(
                STEP.formatted("manual", "instructions: Look, role: legal, due_within: PT5M, rollback: Undo it"),
                STEP.formatted("manual", "beside: true, repeat: {every: PT30M, until: steps.stop.done, most: 5}"),
                STEP.formatted("switch", "switch: {key: tool.refund, position: ask, scope: {share: 20}}"),
                STEP.formatted("switch", "switch: {labels: {provider: acme}, expires_in: PT1H, on_expiry: ask}"),
                STEP.formatted("switch", "switch: {kind: tool, access: write, pick: some, act: by_hand}"),
                STEP.formatted("switch", "switch: {mode: read-only, scope: {match: {tenant: [acme, 7, true]}}}"),
                STEP.formatted("switch", "switch: {everything: true, scope: {everyone: true}}"),
                STEP.formatted("switch", "switch: {restore: {of: stop, let_go: 10}}"),
                STEP.formatted("check", "timeout: PT2M, on_failure: stop, check: {reach: stop}"),
                STEP.formatted("check", "check: {prometheus: {query: up, at_most: 1.5, holds_for: PT2M}}"),
                STEP.formatted("check", "check: {http: {url: 'https://a.example/{{run.id}}', expect: [200, 204]}}"),
                STEP.formatted(
                        "decision",
                        "decision: {question: Which?, options: [{key: a, label: A, go: end}, {key: b, label: B}]}"),
                STEP.formatted("wait", "wait: {time: PT10M, until: steps.stop.done}"),
                STEP.formatted("approval", "approval: {count: 2, roles: [legal], requester: included}"),
                STEP.formatted("approval", "when: incident.user_harm > 2"),
                STEP.formatted("evidence", "evidence: {collect: [Prompts]}"),
                STEP.formatted("evidence", "on_success: end"),
                STEP.formatted("update", "update: {audience: stakeholders, text: 'About {{incident.key}}'}"),
                STEP.formatted(
                        "http",
                        "http: {method: put, url: 'https://a.example', headers: {A: '{{secret.a}}'}, expect: 202}"),
                STEP.formatted("playbook", "playbook: {id: cost-spike}"));
    }

    @ParameterizedTest
    @MethodSource("right")
    void bothTakeWhatIsRight(String step) {
        String text = HEAD + FIRST + step;
        assertThat(PlaybookText.review(text).faults())
                .extracting(Fault::sentence)
                .isEmpty();
        assertThat(PlaybookSchema.faults(text)).isEmpty();
    }

    static Stream<String> wrong() {
        return Stream.of(
                STEP.formatted("manual", "check: {reach: stop}"),
                STEP.formatted("manual", "due_within: 5 minutes"),
                STEP.formatted("manual", "beside: true, on_success: end"),
                STEP.formatted("manual", "role: The Boss"),
                STEP.formatted("switch", "role: legal"),
                STEP.formatted("switch", "switch: {}"),
                STEP.formatted("switch", "switch: {key: a, mode: b}"),
                STEP.formatted("switch", "switch: {kind: tools}"),
                STEP.formatted("switch", "switch: {labels: {}}"),
                STEP.formatted("switch", "switch: {kind: model, access: read}"),
                STEP.formatted("switch", "switch: {kind: tool, position: disabled}"),
                STEP.formatted("switch", "switch: {kind: tool, on_expiry: ask}"),
                STEP.formatted("switch", "switch: {kind: tool, pick: some, act: by_itself}"),
                STEP.formatted("switch", "switch: {everything: false}"),
                STEP.formatted("switch", "switch: {kind: tool, scope: {share: 0}}"),
                STEP.formatted("switch", "switch: {kind: tool, scope: {share: 5, everyone: true}}"),
                STEP.formatted("switch", "switch: {restore: {}}"),
                STEP.formatted("switch", "switch: {restore: {of: stop}, kind: tool}"),
                STEP.formatted("switch", "switch: {restore: {of: stop, let_go: 101}}"),
                STEP.formatted("switch", "repeat: {every: PT5M}, switch: {kind: tool}"),
                STEP.formatted("check", "check: {}"),
                STEP.formatted("check", "check: {reach: stop, http: {url: 'https://a.example'}}"),
                STEP.formatted("check", "check: {prometheus: {query: up}}"),
                STEP.formatted("check", "check: {prometheus: {query: up, above: 1, below: 2}}"),
                STEP.formatted("check", "check: {prometheus: {query: up, above: many}}"),
                STEP.formatted("check", "check: {http: {url: 'ftp://a.example'}}"),
                STEP.formatted("decision", "decision: {question: Which?, options: [{key: a, label: A}]}"),
                STEP.formatted("decision", "decision: {options: [{key: a, label: A}, {key: b, label: B}]}"),
                STEP.formatted("wait", "wait: {}"),
                STEP.formatted("approval", "approval: {count: 0}"),
                STEP.formatted("approval", "approval: {on_expiry: restore}"),
                STEP.formatted("evidence", "evidence: {collect: ['']}"),
                STEP.formatted("update", "update: {audience: everybody, text: Hello}"),
                STEP.formatted("update", "update: {audience: internal}"),
                STEP.formatted("http", "http: {url: 'https://a.example', headers: {'A B': c}}"),
                STEP.formatted("http", "http: {url: 'https://a.example', expect: [99]}"),
                STEP.formatted("playbook", "playbook: {id: Cost Spike}"),
                STEP.formatted("playbook", "instructions: Which?"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void bothRefuseWhatIsWrong(String step) {
        String text = HEAD + FIRST + step;
        assertThat(PlaybookText.review(text).faults()).isNotEmpty();
        assertThat(PlaybookSchema.faults(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT5S", "PT1M30S", "PT4H", "P1D", "P1DT12H", "PT0.5S", "P", "PT", "P1DT", "5M", "P1M", "P1W", "pt1h x"
            })
    void whatIsADurationToOneIsOneToTheOther(String duration) {
        String text = HEAD
                + FIRST
                + STEP.formatted("check", "check: {http: {url: 'https://a.example', holds_for: %s}}")
                        .formatted(duration);
        boolean isRead = PlaybookText.review(text).faults().stream()
                .noneMatch(fault -> fault.sentence().contains("must be a duration"));
        assertThat(PlaybookSchema.faults(text).isEmpty()).isEqualTo(isRead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "title", "summary", "owner"})
    void bothNeedTheHead(String field) {
        String text = HEAD.replaceFirst("(?m)^" + field + ": .*\n", "") + FIRST;
        assertThat(PlaybookText.review(text).faults()).isNotEmpty();
        assertThat(PlaybookSchema.faults(text)).isNotEmpty();
    }
}

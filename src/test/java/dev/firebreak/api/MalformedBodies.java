package dev.firebreak.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Breaks a good body in every way. */
final class MalformedBodies {
    /** What no field takes, by the sort of value that it holds. */
    private static final Map<String, List<String>> WRONG = Map.of(
            "text", List.of("7", "true", "[]", "{}", "1.5", "[\"a\"]", "\"\\u0000\"", "\"\\ud800\""),
            "number", List.of("\"7\"", "true", "[]", "{}", "1.5", "1e400", "-1", "99999999999999999999"),
            "flag", List.of("\"true\"", "1", "[]", "{}"),
            "list", List.of("\"a\"", "7", "true", "{\"a\": 1}", "[[]]", "[{\"no\": 1}]", "[7]"),
            "object", List.of("\"a\"", "7", "true", "[]", "{\"a\": [\"\\u0000\"]}", "{\"\\u0000\": 1}"));

    private static final Map<String, List<String>> WRONG_WORDS = Map.of(
            "position", List.of("\"no-such-position\"", "\"\"", "\"a b\""),
            "expiresIn",
                    List.of("\"1h\"", "\"PT1S\"", "\"P31D\"", "\"-PT1H\"", "\"soon\"", "\"PT99999999999999999999H\""),
            "onExpiry", List.of("\"explode\"", "\"ASK\""),
            "kind", List.of("\"gadget\"", "\"TOOL\""),
            "kinds", List.of("[\"gadget\"]", "[\"TOOL\"]"),
            "valueType", List.of("\"text\"", "\"int\""),
            "decision", List.of("\"maybe\"", "\"APPROVE\""),
            "reason", List.of("\"\"", "\"  \"", "\"" + "r".repeat(501) + "\""),
            "scope",
                    List.of(
                            "{\"share\": 0}",
                            "{\"share\": 101}",
                            "{\"share\": 1.5}",
                            "{\"everyone\": false}",
                            "{\"match\": {}}",
                            "{\"everyone\": true, \"share\": 3}",
                            "{\"match\": {\"t\": [{}]}}"),
            "incident", List.of("\"\"", "\"" + "I".repeat(41) + "\""));

    private static final Map<String, List<String>> WRONG_OF_INCIDENTS = Map.of(
            "title", List.of("\"\"", "\"" + "t".repeat(201) + "\"", "\"a\\u0007b\""),
            "to", List.of("\"\"", "\"ACTIVE\"", "\"solved\"", "\"merged\""),
            "audience", List.of("\"press\"", "\"Internal\""),
            "impact", List.of("{\"userHarm\": 5}", "{\"userHarm\": \"three\"}", "{\"mood\": 1}", "{\"userHarm\": {}}"),
            "circumstances", List.of("[\"rainy\"]", "[null]", "[\"UNCONTAINED\"]"),
            "severity", List.of("\"a b\"", "\"\"", "\"" + "S".repeat(41) + "\""),
            "startedAt", List.of("\"noon\"", "\"2026-01-01\"", "\"2999-01-01T00:00:00Z\""),
            "occurredAt", List.of("\"noon\"", "\"2026-13-01T00:00:00Z\"", "\"2999-01-01T00:00:00Z\""),
            "moments", List.of("{\"lunch\": null}", "{\"detected\": \"noon\"}", "{\"detected\": 7}"),
            "private", List.of("{\"team\": []}", "{\"people\": [\"no-such-person\"]}", "{\"roles\": [\"king\"]}"));

    private static final List<String> ANY_JSON = List.of("state", "value", "details");

    private final Endpoint endpoint;
    private final String path;
    private final ObjectNode example;
    private final Random random;

    MalformedBodies(Endpoint endpoint, String path, JsonNode example, Random random) {
        this.endpoint = endpoint;
        this.path = path;
        this.example = (ObjectNode) example;
        this.random = random;
    }

    /** Those of which one is enough. */
    List<Malformed> fixed() {
        String good = example.toString();
        byte[] bytes = MalformedRequests.utf8(good);
        List<Malformed> all = new ArrayList<>(List.of(
                body("huge", "{\"reason\": \"" + "x".repeat(1_100_000) + "\"}"),
                body("huge in chunks", "{\"reason\": \"" + "x".repeat(1_100_000) + "\"}")
                        .inChunks(),
                body("deep list", "[".repeat(5_000)),
                body("deep object", "{\"scope\": ".repeat(5_000)),
                body("deep and closed", "{\"scope\": " + "[".repeat(200) + "]".repeat(200) + "}"),
                body("a list", "[" + good + "]"),
                body("a text", "\"text\""),
                body("a number", "7"),
                body("no JSON", "position=disabled"),
                body("XML", "<flip/>"),
                body("two values", good + good),
                body("rubbish after it", good + " x"),
                body("single quotes", "{'reason': 'x'}"),
                body("a comment", "/* why */ " + good),
                body("not a number", "{\"reason\": NaN}"),
                body("a name twice", "{\"reason\": \"a\", \"reason\": \"b\"}"),
                body("UTF-16", good).with(good.getBytes(StandardCharsets.UTF_16)),
                body("UTF-16 without a mark", good).with(good.getBytes(StandardCharsets.UTF_16BE)),
                body("Latin-1", good).with("{\"reason\": \"über\"}".getBytes(StandardCharsets.ISO_8859_1)),
                body("a byte too few", good).with(new byte[] {(byte) 0xC3}),
                body("said to be Latin-1", good).header("Content-Type", "application/json;charset=iso-8859-1"),
                body("said to be Klingon", good).header("Content-Type", "application/json;charset=klingon"),
                body("said to be text", good).header("Content-Type", "text/plain"),
                body("said to be YAML", good).header("Content-Type", "application/yaml"),
                body("said to be XML", good).header("Content-Type", "application/xml"),
                body("a form", good).header("Content-Type", "application/x-www-form-urlencoded"),
                body("said to be nonsense", good).header("Content-Type", "nonsense"),
                body("a mark before it", good).with(marked(bytes))));
        if (!example.isEmpty()) {
            all.add(body("empty", ""));
            all.add(body("null", "null"));
        }
        return all;
    }

    private static byte[] marked(byte[] bytes) {
        byte[] marked = new byte[bytes.length + 4];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(bytes, 0, marked, 4, bytes.length);
        return marked;
    }

    /** Those of which there is no end. */
    List<Supplier<Malformed>> endless() {
        List<Supplier<Malformed>> endless =
                new ArrayList<>(List.of(this::truncated, this::unknownField, this::mangled));
        if (!example.isEmpty()) {
            endless.add(this::wrongType);
            endless.add(this::wrongType);
            endless.add(this::wrongWord);
        }
        return endless;
    }

    private Malformed truncated() {
        String good = example.toString();
        String part = good.substring(0, 1 + random.nextInt(Math.max(1, good.length() - 1)));
        return body("truncated", part.equals(good) ? "{" : part);
    }

    private Malformed unknownField() {
        ObjectNode more = example.deepCopy();
        String name = "unknown" + random.nextInt(100_000);
        more.put(name, 1);
        return body("unknown field", more.toString()).naming(name);
    }

    /** One character less or more where JSON has no room for it. */
    private Malformed mangled() {
        String good = example.toString();
        int at = random.nextInt(good.length() + 1);
        String control = String.valueOf((char) (1 + random.nextInt(8)));
        return body("a control character at " + at, good.substring(0, at) + control + good.substring(at));
    }

    private Malformed wrongType() {
        List<String> names = example.propertyNames().stream()
                .filter(name -> !ANY_JSON.contains(name))
                .toList();
        if (names.isEmpty()) {
            return unknownField();
        }
        String name = names.get(random.nextInt(names.size()));
        List<String> choices = WRONG.getOrDefault(sort(example.get(name)), List.of("[[]]"));
        return replaced("wrong type of " + name, name, choices.get(random.nextInt(choices.size())));
    }

    private Malformed wrongWord() {
        List<String> names = example.propertyNames().stream()
                .filter(name -> !wrongWords(name).isEmpty())
                .toList();
        if (names.isEmpty()) {
            return wrongType();
        }
        String name = names.get(random.nextInt(names.size()));
        List<String> choices = wrongWords(name);
        return replaced("wrong " + name, name, choices.get(random.nextInt(choices.size())));
    }

    private static List<String> wrongWords(String name) {
        return WRONG_WORDS.getOrDefault(name, WRONG_OF_INCIDENTS.getOrDefault(name, List.of()));
    }

    private Malformed replaced(String what, String name, String json) {
        StringBuilder body = new StringBuilder("{");
        example.properties().forEach(field -> {
            body.append(body.length() == 1 ? "" : ", ")
                    .append('"')
                    .append(field.getKey())
                    .append("\": ");
            body.append(field.getKey().equals(name) ? json : field.getValue().toString());
        });
        return body(what, body.append('}').toString()).naming(name);
    }

    private static String sort(JsonNode value) {
        if (value.isBoolean()) {
            return "flag";
        }
        if (value.isNumber()) {
            return "number";
        }
        if (value instanceof ArrayNode) {
            return "list";
        }
        return value.isObject() ? "object" : "text";
    }

    private Malformed body(String what, String body) {
        return Malformed.of(what, endpoint, path, body);
    }

    static ObjectNode nothing() {
        return JsonMapper.shared().createObjectNode();
    }
}

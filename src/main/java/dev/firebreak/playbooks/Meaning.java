package dev.firebreak.playbooks;

import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.playbooks.definition.Placeholders;
import dev.firebreak.playbooks.definition.Task;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What placeholders stand for in one run, written so that it fits where it stands. */
record Meaning(IncidentRow incident, RunId run, Map<String, String> secrets) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** For people. */
    String text(String text) {
        return Placeholders.filled(text, this::of);
    }

    /** For a query of Prometheus: systems become one regular expression. */
    String query(String query) {
        return Placeholders.filled(query, name -> quoted(name.equals("systems") ? anyOf() : of(name)));
    }

    private String anyOf() {
        return incident.systems().stream()
                .map(SystemKey::value)
                .sorted()
                .map(key -> key.replace(".", "\\."))
                .collect(Collectors.joining("|"));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    String url(String url) {
        return Placeholders.filled(url, name -> URLEncoder.encode(of(name), StandardCharsets.UTF_8));
    }

    Task.HttpCall fill(Task.HttpCall call) {
        Map<String, String> headers = new LinkedHashMap<>();
        call.headers().forEach((name, value) -> headers.put(name, Placeholders.filled(value, this::header)));
        UnaryOperator<String> inBody = name -> json(of(name));
        return new Task.HttpCall(
                call.method(), url(call.url()), headers, Placeholders.filled(call.body(), inBody), call.expect());
    }

    private String header(String name) {
        String value =
                name.startsWith("secret.") ? secrets.getOrDefault(name.substring("secret.".length()), "") : of(name);
        return LINE_BREAKS.matcher(value).replaceAll(" ");
    }

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\x00-\\x1f\\x7f]+");

    /** Escaped to stand within the quotes of a JSON text. */
    private static String json(String text) {
        String written = JSON.writeValueAsString(text);
        return written.substring(1, written.length() - 1);
    }

    private String of(String name) {
        return switch (name) {
            case "incident.key" -> incident.key().value();
            case "incident.title" -> incident.title();
            case "incident.severity" -> incident.severity().level().value();
            case "incident.state" -> incident.state().name().toLowerCase(Locale.ROOT);
            case "systems" ->
                incident.systems().stream().map(SystemKey::value).sorted().collect(Collectors.joining(", "));
            case "run.id" -> run.toString();
            default -> "";
        };
    }
}

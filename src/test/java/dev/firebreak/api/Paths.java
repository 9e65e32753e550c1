package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses by which somebody may look for an incident, each beside the same for one that does not exist. */
final class Paths {

    private static final String UNKNOWN = "INC-987654321";

    /** Names in bodies that stand for an incident's key. */
    private static final Set<String> FIELDS = Set.of("incident", "into", "from", "with", "similarTo", "mergeInto");

    /**
     * Two requests.
     *
     * @param secret with what belongs to the secret
     * @param unknown with what belongs to nothing
     */
    record Asked(String secret, String unknown) {
        boolean isSame() {
            return secret.equals(unknown);
        }
    }

    private final Secret secret;
    private final Map<String, String> variables;
    private final Map<String, List<String>> parameters;

    Paths(Secret secret, String system) {
        this.secret = secret;
        String nothing = UUID.randomUUID().toString();
        String key = secret.key().value();
        // What stands before a variable says what it is.
        this.variables = Map.ofEntries(
                Map.entry("systems", system),
                Map.entry("switches", "tool.refund"),
                Map.entry("modes", "read-only"),
                Map.entry("incidents", key),
                Map.entry("flips", secret.flip()),
                Map.entry("restores", nothing),
                Map.entry("playbooks", "cost-spike-and-runaway-agent"),
                Map.entry("runs", nothing),
                Map.entry("steps", "look"),
                Map.entry("people", "pia"),
                Map.entry("tokens", nothing),
                Map.entry("roles", "commander"),
                Map.entry("moments", "detected"),
                Map.entry("milestones", "detected"),
                Map.entry("entries", "1"),
                Map.entry("notes", "1"),
                Map.entry("pins", "1"),
                Map.entry("files", secret.file()),
                Map.entry("fields", "region"),
                Map.entry("incident-fields", "region"),
                Map.entry("links", nothing),
                Map.entry("effects", secret.sideEffect()),
                Map.entry("side-effects", secret.sideEffect()),
                Map.entry("snapshots", nothing),
                Map.entry("evidence", nothing),
                Map.entry("levels", "sev1"),
                Map.entry("versions", "1"));
        this.parameters = Map.ofEntries(
                Map.entry("incident", List.of(key, key.toLowerCase(java.util.Locale.ROOT))),
                Map.entry("system", List.of(system)),
                Map.entry("systems", List.of(system)),
                Map.entry("switch", List.of("tool.refund")),
                Map.entry("kind", List.of("incident.", "incident.declared", "switch.")),
                Map.entry("actor", List.of("person:pia")),
                Map.entry("person", List.of("pia")),
                Map.entry("limit", List.of("500")),
                Map.entry("after", List.of("1")),
                Map.entry("before", List.of("999999")),
                Map.entry("at", List.of("2020-01-01T00:00:00Z")),
                Map.entry("from", List.of("2020-01-01T00:00:00Z")),
                Map.entry("to", List.of("2100-01-01T00:00:00Z")),
                Map.entry("since", List.of("2020-01-01T00:00:00Z")),
                Map.entry("until", List.of("2100-01-01T00:00:00Z")),
                Map.entry("state", List.of("triage", "active", "open")),
                Map.entry("severity", List.of("SEV1", "SEV3")),
                Map.entry("drill", List.of("true", "false")),
                Map.entry("drills", List.of("true", "false")),
                Map.entry("format", List.of("json", "csv", "markdown")),
                Map.entry("version", List.of("1")),
                Map.entry("view", List.of("executive", "engineer")),
                Map.entry("measure", List.of("ttc")),
                Map.entry("by", List.of("severity", "system")),
                Map.entry("parts", List.of("3")),
                Map.entry("counted", List.of("all", "ttc.missing", "propagation", "invalid")),
                Map.entry("name", List.of("picture.png")),
                Map.entry("text", List.of(secret.title(), key)),
                Map.entry("q", List.of(secret.title(), key)),
                Map.entry("search", List.of(secret.title(), key)));
    }

    /** With no parameter, and with each by itself; and of the incident that is linked to it, which everybody may see. */
    List<Asked> of(Endpoint endpoint) {
        List<Asked> all = new ArrayList<>(List.of(plain(endpoint)));
        if (isAboutIncident(endpoint)) {
            String linked = filled(endpoint)
                    .replace("/" + secret.key().value(), "/" + secret.open().value());
            all.add(new Asked(linked, linked));
        }
        String path = filled(endpoint);
        for (String parameter : endpoint.parameters()) {
            assertThat(parameters).as("what to ask of %s by", endpoint).containsKey(parameter);
            for (String value : Objects.requireNonNull(parameters.get(parameter))) {
                all.add(asked(path + "?" + parameter + "=" + value));
            }
        }
        return all;
    }

    Asked plain(Endpoint endpoint) {
        return asked(filled(endpoint));
    }

    boolean isAboutIncident(Endpoint endpoint) {
        return endpoint.path().contains("/incidents/{");
    }

    private Asked asked(String path) {
        return new Asked(
                path,
                path.replaceAll("(?i)" + secret.key().value() + "(?![0-9])", UNKNOWN)
                        .replace(secret.title(), "zqnothing"));
    }

    private String filled(Endpoint endpoint) {
        String[] segments = endpoint.path().split("/", -1);
        for (int at = 1; at < segments.length; at++) {
            if (segments[at].startsWith("{")) {
                String before = endpoint.path().split("/", -1)[at - 1];
                assertThat(variables).as("what to fill in for %s", endpoint).containsKey(before);
                segments[at] = Objects.requireNonNull(variables.get(before));
            }
        }
        return String.join("/", segments);
    }

    /** The fields of a body that name an incident. */
    static List<String> fieldsOfIncidents(@Nullable Class<?> body) {
        if (body == null || !body.isRecord()) {
            return List.of();
        }
        return Arrays.stream(body.getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .map(RecordComponent::getName)
                .filter(FIELDS::contains)
                .toList();
    }
}

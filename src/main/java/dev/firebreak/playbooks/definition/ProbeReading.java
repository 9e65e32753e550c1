package dev.firebreak.playbooks.definition;

import dev.firebreak.playbooks.definition.Probe.Bound;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what a check looks at: exactly one of the ways. */
record ProbeReading(Part part) {

    static final List<String> FIELDS = List.of("reach", "prometheus", "http");

    private static final List<String> BOUNDS =
            Stream.of(Bound.values()).map(Part::key).toList();

    Probe read() {
        if (FIELDS.stream().filter(part::has).count() != 1) {
            part.wrong("must look at one of reach, prometheus or http");
        }
        Part prometheus = part.part("prometheus", prometheusFields());
        if (prometheus != null) {
            return prometheus(prometheus);
        }
        Part http = part.part("http", List.of("url", "expect", "contains", "holds_for"));
        return http == null ? reach() : http(http);
    }

    private static List<String> prometheusFields() {
        return Stream.concat(Stream.of("server", "query", "holds_for"), BOUNDS.stream())
                .toList();
    }

    private Probe reach() {
        String step = part.has("reach") ? part.text("reach", 200) : "";
        if (!step.isEmpty() && !StepId.isValid(step)) {
            part.wrong("reach", "must be the id of an earlier step that flips switches");
        }
        return new Probe.OfReach(new StepId(StepId.isValid(step) ? step : "unnamed"));
    }

    private static Probe prometheus(Part part) {
        String server = part.textIfAny("server", 64);
        String query = Placeholders.checked(part, "query", part.text("query", 5_000));
        List<String> bounds = BOUNDS.stream().filter(part::has).toList();
        if (bounds.size() != 1) {
            part.wrong("needs one bound: below, at_most, above or at_least, with a number");
            return new Probe.OfPrometheus("default", query, Bound.BELOW, BigDecimal.ZERO, Duration.ZERO);
        }
        JsonNode value = part.any(bounds.getFirst());
        if (value == null || !value.isNumber()) {
            part.wrong(bounds.getFirst(), "must be a number");
        }
        return new Probe.OfPrometheus(
                server == null ? "default" : server,
                query,
                Stream.of(Bound.values())
                        .filter(bound -> Part.key(bound).equals(bounds.getFirst()))
                        .findFirst()
                        .orElseThrow(),
                value == null || !value.isNumber() ? BigDecimal.ZERO : value.decimalValue(),
                holdsFor(part));
    }

    private static Probe http(Part part) {
        String url = Placeholders.checked(part, "url", part.text("url", 2_000));
        if (!url.isEmpty() && !PlaybookReading.isWebAddress(Placeholders.withoutAny(url))) {
            part.wrong("url", "must be a web address that begins with https:// or http:// and names its host");
        }
        return new Probe.OfHttp(
                url,
                TaskReading.statuses(part, Set.of(200)),
                part.textIfAny("contains", PlaybookReading.LONGEST_LINE),
                holdsFor(part));
    }

    private static Duration holdsFor(Part part) {
        Duration time = part.duration("holds_for", Duration.ofSeconds(1), Duration.ofDays(7));
        return time == null ? Duration.ZERO : time;
    }
}

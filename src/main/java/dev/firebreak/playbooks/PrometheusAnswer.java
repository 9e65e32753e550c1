package dev.firebreak.playbooks;

import dev.firebreak.playbooks.Reading.Verdict;
import dev.firebreak.playbooks.definition.Probe;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Prometheus answers to an instant query (its HTTP API, {@code /api/v1/query}). */
final class PrometheusAnswer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PrometheusAnswer() {}

    static Probing.Found read(Outside.Answered answered, Probe.OfPrometheus probe) {
        try {
            JsonNode root = JSON.readTree(answered.body());
            if (!root.path("status").asString("").equals("success")) {
                String error = root.path("error").asString("answered " + answered.status());
                return new Probing.Found(Verdict.UNREADABLE, Naming.shortened("Prometheus: " + error));
            }
            return judge(values(root.path("data")), probe);
        } catch (JacksonException | NumberFormatException unreadable) {
            return new Probing.Found(
                    Verdict.UNREADABLE, "Prometheus answered what cannot be read: " + answered.status());
        }
    }

    /** One value of each series, or that of a scalar. */
    private static List<String> values(JsonNode data) {
        List<String> values = new ArrayList<>();
        if (data.path("resultType").asString("").equals("scalar")) {
            values.add(data.path("result").path(1).asString(""));
            return values;
        }
        data.path("result")
                .forEach(series -> values.add(series.path("value").path(1).asString("")));
        return values;
    }

    /** Every series must be on the right side; no series at all proves nothing. */
    private static Probing.Found judge(List<String> values, Probe.OfPrometheus probe) {
        String wanted = probe.bound().words() + " " + probe.value().toPlainString();
        if (values.isEmpty()) {
            return new Probing.Found(Verdict.UNREADABLE, "Prometheus knows of no such series");
        }
        for (String value : values) {
            if (value.equals("NaN") || value.endsWith("Inf")) {
                return new Probing.Found(Verdict.DOES_NOT_HOLD, value + ", must be " + wanted);
            }
            if (!probe.bound().holds(new BigDecimal(value), probe.value())) {
                return new Probing.Found(Verdict.DOES_NOT_HOLD, value + ", must be " + wanted);
            }
        }
        return new Probing.Found(Verdict.HOLDS, values.getFirst() + ", " + wanted);
    }
}

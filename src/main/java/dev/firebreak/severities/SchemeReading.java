package dev.firebreak.severities;

import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Fields;
import dev.firebreak.base.yaml.Soundness;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.base.yaml.Yaml;
import dev.firebreak.severities.SchemeDocument.LevelDocument;
import dev.firebreak.severities.SchemeDocument.ProvisionalDocument;
import dev.firebreak.severities.SchemeDocument.RaisingDocument;
import dev.firebreak.severities.SchemeDocument.RuleDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads severities from YAML as they are written; a field of another name or type is noted with its place. */
record SchemeReading(Faults faults) {

    SchemeDocument read(Written root) {
        new Soundness(faults).check(root);
        Fields fields = Fields.of(root, faults, List.of("axes", "levels", "raising", "unknownCountsAs", "provisional"));
        return new SchemeDocument(
                axes(fields.part("axes")),
                items(fields, fields.part("levels"), "levels", this::level),
                raising(fields.part("raising")),
                scores(fields.part("unknownCountsAs")),
                provisional(fields.part("provisional")));
    }

    private @Nullable Map<String, Map<String, String>> axes(@Nullable Written written) {
        if (written == null) {
            return null;
        }
        Map<String, Map<String, String>> axes = new LinkedHashMap<>();
        Fields fields =
                Fields.of(written, faults, List.of("userHarm", "dataExposure", "complianceRisk", "businessImpact"));
        for (Axis axis : Axis.values()) {
            Map<String, String> texts = fields.texts(axis.key());
            if (texts != null) {
                axes.put(axis.key(), texts);
            }
        }
        return axes;
    }

    private LevelDocument level(Written written) {
        Fields fields = Fields.of(
                written,
                faults,
                List.of("key", "name", "meaning", "from", "tells", "updateEvery", "reviewDueIn", "playbooks"));
        return new LevelDocument(
                fields.text("key"),
                fields.text("name"),
                fields.text("meaning"),
                items(fields, fields.part("from"), "from", this::rule),
                texts(fields, "tells"),
                fields.text("updateEvery"),
                fields.text("reviewDueIn"),
                texts(fields, "playbooks"));
    }

    private RuleDocument rule(Written written) {
        Fields fields = Fields.of(written, faults, List.of("score", "axes", "when"));
        return new RuleDocument(fields.whole("score"), texts(fields, "axes"), texts(fields, "when"));
    }

    private @Nullable RaisingDocument raising(@Nullable Written written) {
        if (written == null) {
            return null;
        }
        Fields fields = Fields.of(written, faults, List.of("when", "never"));
        return new RaisingDocument(texts(fields, "when"), texts(fields, "never"));
    }

    private @Nullable Map<String, Integer> scores(@Nullable Written written) {
        if (written == null) {
            return null;
        }
        Map<String, Integer> scores = new LinkedHashMap<>();
        Fields fields =
                Fields.of(written, faults, List.of("userHarm", "dataExposure", "complianceRisk", "businessImpact"));
        for (Axis axis : Axis.values()) {
            Integer score = fields.whole(axis.key());
            if (score != null) {
                scores.put(axis.key(), score);
            }
        }
        return scores;
    }

    private @Nullable ProvisionalDocument provisional(@Nullable Written written) {
        if (written == null) {
            return null;
        }
        Fields fields = Fields.of(written, faults, List.of("tells", "names"));
        return new ProvisionalDocument(fields.text("tells"), texts(fields, "names"));
    }

    private @Nullable List<String> texts(Fields fields, String name) {
        return items(fields, fields.part(name), name, this::text);
    }

    private String text(Written written) {
        JsonNode value = written.value().json();
        if (value.isString()) {
            return value.stringValue();
        }
        faults.add(
                written.place(),
                written.path(),
                "must be a text, not " + written.value().words());
        return "";
    }

    private <T> @Nullable List<T> items(
            Fields fields, @Nullable Written written, String name, Function<Written, T> read) {
        List<Yaml> items = fields.list(name);
        if (written == null || items == null) {
            return null;
        }
        List<T> result = new ArrayList<>();
        for (Yaml item : items) {
            String index = "[" + result.size() + "]";
            result.add(read.apply(new Written(index, written.path() + index, item.place(), item)));
        }
        return result;
    }
}

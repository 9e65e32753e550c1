package dev.firebreak.severities;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.yaml.BadFile;
import dev.firebreak.base.yaml.Fault;
import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Place;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.base.yaml.Yaml;
import dev.firebreak.base.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Severities as a YAML file: read with every fault named by line, and written so that it reads back the same. */
final class SchemeYaml {

    private static final int LONGEST = 200_000;
    private static final String FILE = "yaml";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SchemeYaml() {}

    /** @throws InvalidInput naming every fault with its line and column */
    static SchemeDocument read(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInput(FILE, "must be " + LONGEST + " characters at most");
        }
        Faults faults = new Faults();
        Written root = root(text);
        SchemeDocument document = new SchemeReading(faults).read(root);
        if (faults.count() == 0) {
            checkMeaning(document, root, faults);
        }
        if (faults.count() > 0) {
            throw new InvalidInput(byField(faults.inOrder()));
        }
        return document;
    }

    static String write(Scheme scheme) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setIndent(2)
                .setWidth(120)
                .setSplitLines(false)
                .build();
        JsonNode tree = MAPPER.valueToTree(SchemeDocument.of(scheme));
        String head = "# Severities of Firebreak, version " + scheme.version() + ". Change and import them on the page"
                + " Administration > Severities,\n# or by PUT /api/v1/severities/yaml.\n";
        return head + new Dump(settings).dumpToString(MAPPER.treeToValue(tree, Map.class));
    }

    private static Written root(String text) {
        try {
            Yaml yaml = YamlReader.read(text, "axes:");
            return new Written("", "", Place.START, yaml);
        } catch (BadFile unreadable) {
            throw new InvalidInput(
                    FILE, place(unreadable.fault()) + unreadable.fault().why());
        }
    }

    private static void checkMeaning(SchemeDocument document, Written root, Faults faults) {
        try {
            document.define(0, SchemeOrigin.SHIPPED);
        } catch (InvalidInput wrong) {
            wrong.fields().forEach((path, why) -> faults.add(root.place(path), path, why));
        }
    }

    private static Map<String, String> byField(List<Fault> faults) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Fault fault : faults) {
            fields.merge(
                    fault.what().isEmpty() ? FILE : fault.what(),
                    place(fault) + fault.why(),
                    (one, other) -> one + "; " + other);
        }
        return fields;
    }

    private static String place(Fault fault) {
        return fault.line() == 0 ? "" : "(line " + fault.line() + ", column " + fault.column() + ") ";
    }
}

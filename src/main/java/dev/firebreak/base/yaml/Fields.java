package dev.firebreak.base.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one part by name and type; what has another type or name is noted as a fault. */
public final class Fields {

    private final Written written;
    private final Map<String, Yaml.Field> fields;
    private final Faults faults;

    private Fields(Written written, Map<String, Yaml.Field> fields, Faults faults) {
        this.written = written;
        this.fields = fields;
        this.faults = faults;
    }

    /** Notes what is no group of fields, and each field but the known ones. */
    public static Fields of(Written written, Faults faults, List<String> known) {
        if (!(written.value() instanceof Yaml.Mapping mapping)) {
            faults.add(
                    written.place(),
                    written.path(),
                    "must be a group of fields (" + String.join(", ", known) + "), not "
                            + written.value().words());
            return new Fields(written, Map.of(), faults);
        }
        mapping.fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                faults.add(
                        field.key(),
                        written.path().isEmpty() ? name : written.path() + "." + name,
                        "is not known: the fields here are " + String.join(", ", known));
            }
        });
        return new Fields(written, mapping.fields(), faults);
    }

    /** The part under a name, or null where there is none or nothing in it. */
    public @Nullable Written part(String name) {
        Yaml.Field field = fields.get(name);
        if (field == null || field.value().json().isNull()) {
            return null;
        }
        String path = written.path().isEmpty() ? name : written.path() + "." + name;
        return new Written(name, path, field.key(), field.value());
    }

    public @Nullable String text(String name) {
        JsonNode value = value(name);
        if (value == null || value.isString()) {
            return value == null ? null : value.stringValue();
        }
        wrong(name, value.isContainer() ? "must be a text" : "must be a text: put it in quotes");
        return null;
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = value(name);
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.booleanValue();
        }
        wrong(name, "must be true or false");
        return null;
    }

    public @Nullable Integer whole(String name) {
        JsonNode value = value(name);
        if (value == null || (value.isIntegralNumber() && value.canConvertToInt())) {
            return value == null ? null : value.intValue();
        }
        wrong(name, "must be a whole number");
        return null;
    }

    public @Nullable JsonNode any(String name) {
        return value(name);
    }

    /** Texts by name; null where there are none. */
    public @Nullable Map<String, String> texts(String name) {
        Written part = part(name);
        if (part == null) {
            return null;
        }
        if (!(part.value() instanceof Yaml.Mapping mapping)) {
            wrong(name, "must be a group of names with a text each");
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Fields inside = new Fields(part, mapping.fields(), faults);
        for (String key : mapping.fields().keySet()) {
            String text = inside.text(key);
            texts.put(key, text == null ? "" : text);
        }
        return texts;
    }

    /** The items of a list; null where there is none. */
    public @Nullable List<Yaml> list(String name) {
        Written part = part(name);
        if (part == null) {
            return null;
        }
        if (part.value() instanceof Yaml.Sequence sequence) {
            return sequence.items();
        }
        wrong(name, "must be a list, each item beginning with \"- \"");
        return null;
    }

    private @Nullable JsonNode value(String name) {
        Written part = part(name);
        return part == null ? null : part.value().json();
    }

    private void wrong(String name, String why) {
        Written part = part(name);
        if (part != null) {
            faults.add(
                    part.value().place(),
                    part.path(),
                    why + ", not " + part.value().words());
        }
    }
}

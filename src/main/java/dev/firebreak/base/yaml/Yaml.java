package dev.firebreak.base.yaml;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value read from YAML that knows where it stands. */
public sealed interface Yaml {

    Place place();

    JsonNode json();

    /** What it is, for people. */
    String words();

    /** A text, number, true, false or null. */
    record Scalar(Place place, JsonNode json) implements Yaml {
        @Override
        public String words() {
            if (json.isNull()) {
                return "nothing";
            }
            return json.isString() ? "the text \"" + shown(json.stringValue()) + "\"" : shown(json.toString());
        }

        private static String shown(String text) {
            return text.length() > 60 ? text.substring(0, 60) + "…" : text;
        }
    }

    /** A list. */
    record Sequence(Place place, List<Yaml> items) implements Yaml {
        @Override
        public JsonNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.json()));
            return array;
        }

        @Override
        public String words() {
            return "a list";
        }
    }

    /**
     * Fields by name, in the order written.
     *
     * @param twice names that are written more than once, each with the place of the repetition
     */
    record Mapping(Place place, Map<String, Field> fields, Map<String, Place> twice) implements Yaml {
        @Override
        public JsonNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, field) -> object.set(name, field.value().json()));
            return object;
        }

        @Override
        public String words() {
            return "a group of fields";
        }
    }

    /** A value that cannot be: only what holds it is refused. */
    record Wrong(Place place, String why) implements Yaml {
        @Override
        public JsonNode json() {
            return JsonNodeFactory.instance.nullNode();
        }

        @Override
        public String words() {
            return "something else";
        }
    }

    /** One field and where its name stands. */
    record Field(Place key, Yaml value) {}
}

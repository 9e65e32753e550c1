package dev.firebreak.incidents.http;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.People;
import dev.firebreak.incidents.Readers;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Reads who alone may see an incident: {@code {"people": […], "roles": […]}}, or {@code null} for everybody. Whoever declared
 * it or has a role in it sees it too.
 */
final class PrivateJson {

    private static final int MOST = 200;
    private static final Set<String> KNOWN = Set.of("people", "roles");

    private PrivateJson() {}

    static Readers readers(JsonNode json, People people) {
        if (json.isNull()) {
            return new Readers.Everybody();
        }
        if (!json.isObject()) {
            throw new InvalidInput("private", "must be null, or an object with people and roles");
        }
        json.propertyNames().forEach(name -> {
            if (!KNOWN.contains(name)) {
                throw new InvalidInput("private." + name, "is not known here; known are people and roles");
            }
        });
        Set<String> named = names("private.people", json.path("people"), name -> identity(name, people));
        return new Readers.Only(named, names("private.roles", json.path("roles"), name -> role(name, people)));
    }

    private static Set<String> names(String field, JsonNode list, UnaryOperator<String> read) {
        if (list.isMissingNode() || list.isNull()) {
            return Set.of();
        }
        if (!list.isArray() || list.size() > MOST) {
            throw new InvalidInput(field, "must be a list of " + MOST + " names at most");
        }
        Set<String> names = new HashSet<>();
        for (int index = 0; index < list.size(); index++) {
            String at = field + "[" + index + "]";
            try {
                names.add(read.apply(Given.text(at, list.get(index).stringValue(null))));
            } catch (InvalidInput wrong) {
                throw new InvalidInput(at, String.join("; ", wrong.fields().values()));
            }
        }
        return names;
    }

    private static String identity(String name, People people) {
        return Persons.named("people", name, people).id();
    }

    private static String role(String name, People people) {
        if (!people.roles().contains(name)) {
            throw new InvalidInput("roles", "must be one of " + String.join(", ", new TreeSet<>(people.roles())));
        }
        return name;
    }
}

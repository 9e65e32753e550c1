package dev.firebreak.playbooks.definition;

import dev.firebreak.base.Texts;
import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Fields;
import dev.firebreak.base.yaml.Place;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.base.yaml.Yaml;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A group of fields of a playbook, read by name and meaning. What is wrong is noted with its place, and reading goes on. */
final class Part {

    private final Written written;
    private final Fields fields;
    private final Faults faults;

    /** @param known the fields that there are; any other is a fault */
    Part(Written written, Faults faults, List<String> known) {
        this.written = written;
        this.fields = Fields.of(written, faults, known);
        this.faults = faults;
    }

    /** Nothing at all; what is missed in it is told nowhere. */
    static Part empty() {
        Yaml nothing = new Yaml.Mapping(Place.START, Map.of(), Map.of());
        return new Part(new Written("", "", Place.START, nothing), new Faults(), List.of());
    }

    boolean has(String name) {
        return fields.part(name) != null;
    }

    /** Notes a fault of a field, or of this part where the field is missing. */
    void wrong(String name, String why) {
        Written part = fields.part(name);
        if (part == null) {
            faults.add(written.place(), path(name), why);
        } else {
            faults.add(part.value().place(), part.path(), why);
        }
    }

    /** Notes a fault of this part as a whole. */
    void wrong(String why) {
        faults.add(written.place(), written.path(), why);
    }

    private String path(String name) {
        return written.path().isEmpty() ? name : written.path() + "." + name;
    }

    /** A text that must be there; empty where it is wrong. */
    String text(String name, int longest) {
        String text = textIfAny(name, longest);
        if (text == null || text.isBlank()) {
            if (!isWrong(name)) {
                wrong(name, "is needed");
            }
            return "";
        }
        return text;
    }

    /** Whether something stands there that is no text, which is told already. */
    private boolean isWrong(String name) {
        Written part = fields.part(name);
        return part != null && !part.value().json().isString();
    }

    @Nullable
    String textIfAny(String name, int longest) {
        String text = fields.text(name);
        return text == null ? null : clean(text, longest, why -> wrong(name, why));
    }

    private static String clean(String written, int longest, Consumer<String> wrong) {
        String text = Texts.plain(written).strip();
        if (text.length() > longest) {
            wrong.accept("must be " + longest + " characters at most, not " + text.length());
        } else if (!Texts.isClean(text)) {
            wrong.accept(Texts.RULE);
        }
        return text;
    }

    /** One of the values of an enum, or what is given where there is none or it is wrong. */
    <E extends Enum<E>> E oneOf(String name, Class<E> type, E otherwise) {
        E value = oneOf(name, type);
        return value == null ? otherwise : value;
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        String key = textIfAny(name, 100);
        if (key == null) {
            return null;
        }
        Optional<E> found = find(type, key);
        if (found.isEmpty()) {
            wrong(name, "must be " + choices(type) + ", not \"" + shown(key) + "\"");
        }
        return found.orElse(null);
    }

    <E extends Enum<E>> List<E> allOf(String name, Class<E> type) {
        List<E> found = new ArrayList<>();
        each(name, 50, 100, (at, key) -> find(type, key)
                .ifPresentOrElse(
                        found::add, () -> at.wrong("must be " + choices(type) + ", not \"" + shown(key) + "\"")));
        return found;
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> key(value).equals(key))
                .findFirst();
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> String choices(Class<E> type) {
        List<String> keys =
                Arrays.stream(type.getEnumConstants()).map(Part::key).toList();
        return String.join(", ", keys.subList(0, keys.size() - 1)) + (keys.size() > 1 ? " or " : "") + keys.getLast();
    }

    static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** A duration as ISO 8601 writes it. */
    @Nullable
    Duration duration(String name, Duration shortest, Duration longest) {
        String text = textIfAny(name, 100);
        if (text == null) {
            return null;
        }
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0) {
                return duration;
            }
            wrong(name, "must be from " + shortest + " to " + iso(longest) + ", not " + shown(text));
        } catch (DateTimeException unreadable) {
            wrong(
                    name,
                    "must be a duration such as PT15M (15 minutes), PT4H (4 hours) or P90D (90 days), not \""
                            + shown(text) + "\"");
        }
        return null;
    }

    private static String iso(Duration duration) {
        return duration.toHours() % 24 == 0 && duration.toDays() > 0 ? "P" + duration.toDays() + "D" : "" + duration;
    }

    int whole(String name, int least, int most, int otherwise) {
        Integer value = fields.whole(name);
        if (value == null) {
            return otherwise;
        }
        if (value < least || value > most) {
            wrong(name, "must be a whole number from " + least + " to " + most + ", not " + value);
            return otherwise;
        }
        return value;
    }

    @Nullable
    Boolean flag(String name) {
        return fields.flag(name);
    }

    /** A value of any form, for those who know what it must be. */
    @Nullable
    JsonNode any(String name) {
        return fields.any(name);
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = fields.texts(name);
        return texts == null ? Map.of() : texts;
    }

    List<String> list(String name, int most, int longest) {
        List<String> texts = new ArrayList<>();
        each(name, most, longest, (at, text) -> texts.add(text));
        return texts;
    }

    /** One text of a list. */
    record At(Written written, Faults faults) {
        void wrong(String why) {
            faults.add(written.place(), written.path(), why);
        }
    }

    /** Each text of a list with its place, empty ones and what is no text left out, as they are told. */
    void each(String name, int most, int longest, BiConsumer<At, String> read) {
        for (Written item : items(name, most)) {
            At at = new At(item, faults);
            if (!item.value().json().isString()) {
                at.wrong("must be a text, not " + item.value().words());
                continue;
            }
            String text = clean(item.value().json().stringValue(), longest, at::wrong);
            if (text.isBlank()) {
                at.wrong("must not be empty");
            } else {
                read.accept(at, text);
            }
        }
    }

    /** Each item of a list of groups. */
    <T> List<T> parts(String name, int most, List<String> known, Function<Part, T> read) {
        return items(name, most).stream()
                .map(item -> read.apply(new Part(item, faults, known)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Nullable
    Part part(String name, List<String> known) {
        Written part = fields.part(name);
        return part == null ? null : new Part(part, faults, known);
    }

    private List<Written> items(String name, int most) {
        Written part = fields.part(name);
        List<Yaml> items = fields.list(name);
        if (part == null || items == null) {
            return List.of();
        }
        if (items.size() > most) {
            wrong(name, "must have " + most + " items at most, not " + items.size());
            return List.of();
        }
        List<Written> written = new ArrayList<>();
        for (Yaml item : items) {
            String index = "[" + written.size() + "]";
            written.add(new Written(index, part.path() + index, item.place(), item));
        }
        return written;
    }
}

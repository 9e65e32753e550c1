package dev.firebreak.base.yaml;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file and where it stands.
 *
 * @param name its key or name
 * @param path such as {@code systems.support.switches.autonomy}
 * @param place where its key stands
 */
public record Written(String name, String path, Place place, Yaml value) {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    /** Where a field such as {@code positions[1].value} stands, or else what should have it. */
    public Place place(String field) {
        Place last = place;
        Yaml at = value;
        String rest = field;
        while (!rest.isEmpty()) {
            Step step = step(at, rest);
            if (step == null) {
                return last;
            }
            last = step.to().place();
            at = step.to();
            rest = step.rest();
        }
        return last;
    }

    private record Step(Yaml to, String rest) {}

    private static @Nullable Step step(Yaml at, String rest) {
        Matcher index = INDEX.matcher(rest);
        if (at instanceof Yaml.Sequence sequence && index.lookingAt()) {
            int number = Integer.parseInt(index.group(1));
            return number < sequence.items().size()
                    ? new Step(sequence.items().get(number), tail(rest, index.end()))
                    : null;
        }
        if (!(at instanceof Yaml.Mapping mapping)) {
            return null;
        }
        // Keys may hold dots themselves (tool.refund), so the longest that fits is the one meant.
        return mapping.fields().entrySet().stream()
                .filter(field -> begins(rest, field.getKey()))
                .max(Comparator.comparingInt(field -> field.getKey().length()))
                .map(field -> new Step(
                        field.getValue().value(), tail(rest, field.getKey().length())))
                .orElse(null);
    }

    private static boolean begins(String rest, String key) {
        return rest.startsWith(key)
                && (rest.length() == key.length()
                        || rest.charAt(key.length()) == '.'
                        || rest.charAt(key.length()) == '[');
    }

    private static String tail(String rest, int from) {
        String tail = rest.substring(from);
        return tail.startsWith(".") ? tail.substring(1) : tail;
    }
}

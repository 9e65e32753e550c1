package dev.firebreak.base.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in plain words what is wrong with JSON, where, and what would be right. */
final class JsonFaults {

    private static final Pattern INDEX = Pattern.compile("\\.(\\d+)(?=\\.|$)");
    private static final int LONGEST = 300;

    private JsonFaults() {}

    /** It is no JSON at all. */
    static Problem syntax(JacksonException broken) {
        String message = firstLine(broken);
        String what = message;
        if (broken instanceof StreamConstraintsException) {
            what = "it is too deep, or holds a number or name that is too long";
        }
        if (message.startsWith("Unexpected end-of-input")) {
            what = "it ends too early";
        }
        return Problem.of(
                Problem.Kinds.MALFORMED,
                "malformed-json",
                "The body is not valid JSON " + where(broken.getLocation()) + ": " + what + ".");
    }

    /** It is JSON, but not what is asked for here. */
    static Problem meaning(JacksonException wrong) {
        String field = path(wrong.getPath());
        String fault =
                switch (wrong) {
                    case UnrecognizedPropertyException unknown -> "is not known here; known are " + known(unknown);
                    case MismatchedInputException mismatch -> "must be " + expected(mismatch.getTargetType());
                    default -> "cannot be read: " + firstLine(wrong);
                };
        String subject = field.isEmpty() ? "the body" : field;
        return Problem.of(
                Problem.Kinds.MALFORMED,
                wrong instanceof UnrecognizedPropertyException ? "unknown-field" : "wrong-type",
                "The JSON does not fit " + where(wrong.getLocation()) + ": " + subject + " " + fault + ".",
                field.isEmpty() ? Map.of() : Map.of(field, fault));
    }

    static String where(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? "somewhere"
                : "at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** {@code /positions/0/key} as {@code positions[0].key}. */
    static String path(String pointer) {
        String dotted = pointer.replace('/', '.').replace("~1", "/").replace("~0", "~");
        String indexed = INDEX.matcher(dotted).replaceAll("[$1]");
        return cut(indexed.startsWith(".") ? indexed.substring(1) : indexed);
    }

    private static String path(List<JacksonException.Reference> references) {
        String path = references.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return cut(path.startsWith(".") ? path.substring(1) : path);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String firstLine(JacksonException exception) {
        String message = String.valueOf(exception.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("");
        return cut(message.replaceAll("\\(?\\[?Source:.*$", "").strip());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}

package dev.firebreak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text that was written to break something: it runs as a script, a formula or a query, names a file it should not, or
 * cannot be shown. They stand in {@code hostile-texts.json}, each with the place it aims at. Whatever of them runs in a
 * browser sets {@code window.__hit} or asks {@code evil.example}.
 *
 * @param category what it tries
 * @param text as it is entered
 */
public record HostileText(Category category, String text) {

    /** What a hostile text tries. */
    public enum Category {
        /** HTML that runs or loads something. */
        HTML,
        /** Markdown whose HTML would. */
        MARKDOWN,
        /** Expressions of templates, shells and loggers. */
        TEMPLATE,
        /** Cells that a spreadsheet computes. */
        FORMULA,
        /** Names of files that lead elsewhere. */
        FILE_NAME,
        /** Characters that break what stands around them. */
        UNICODE,
        /** Ends of strings and queries in other languages. */
        SYNTAX
    }

    /** All of them, in a fixed order. */
    public static List<HostileText> all() {
        try (InputStream file = HostileText.class.getResourceAsStream("/hostile-texts.json")) {
            String json = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return List.of(JsonMapper.shared().readValue(json, HostileText[].class));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    /** Those that try this. */
    public static List<HostileText> of(Category category) {
        return all().stream().filter(it -> it.category == category).toList();
    }

    /** Short enough for the name of a test. */
    @Override
    public String toString() {
        String shown = text.codePoints()
                .limit(60)
                .mapToObj(
                        it -> it < ' ' || it > '~' ? String.format(Locale.ROOT, "\\u{%x}", it) : Character.toString(it))
                .reduce("", String::concat);
        return category + " " + shown;
    }
}

package dev.firebreak.playbooks.definition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in double braces, such as {@code {{incident.key}}}, in whose place a run puts what they stand for. */
public final class Placeholders {

    /** What there is to be named, besides {@code secret.} and the name of a configured secret. */
    public static final List<String> KNOWN =
            List.of("incident.key", "incident.title", "incident.severity", "incident.state", "systems", "run.id");

    private static final Pattern ANY = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern SECRET = Pattern.compile("secret\\.[a-z][a-z0-9_-]{0,63}");

    private Placeholders() {}

    /** The text as it is; a placeholder that stands for nothing is noted. */
    static String checked(Part part, String name, String text) {
        ANY.matcher(text).results().map(found -> found.group(1)).distinct().forEach(found -> check(part, name, found));
        return text;
    }

    private static void check(Part part, String name, String found) {
        if (SECRET.matcher(found).matches()) {
            if (!name.equals("headers")) {
                part.wrong(name, "must not hold a secret: secrets go into headers only");
            }
            return;
        }
        if (!KNOWN.contains(found)) {
            part.wrong(
                    name,
                    "names {{" + Part.shown(found) + "}}, which stands for nothing: there are "
                            + String.join(", ", KNOWN) + ", and secret.name in headers");
        }
    }

    /** The text with a letter in place of each. */
    static String withoutAny(String text) {
        return ANY.matcher(text).replaceAll("x");
    }

    /** The text with what each stands for in its place. */
    public static String filled(String text, java.util.function.UnaryOperator<String> meaning) {
        return ANY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meaning.apply(found.group(1))));
    }
}

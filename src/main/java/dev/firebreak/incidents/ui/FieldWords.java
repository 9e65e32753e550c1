package dev.firebreak.incidents.ui;

import dev.firebreak.incidents.FieldDefinition;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.severities.LevelKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of a field of a team's own. */
final class FieldWords {

    private static final Pattern NO_KEY = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_KEY = 40;

    private FieldWords() {}

    /** "needed before contained, from SEV2 on"; what may be left out says so. */
    static String needed(FieldDefinition field) {
        FieldDefinition.Required required = field.required();
        return required == null ? "never needed" : "needed before " + before(required.at(), required.from());
    }

    private static String before(IncidentState at, @Nullable LevelKey from) {
        String state = at.label().toLowerCase(Locale.ROOT);
        return from == null ? state : state + ", from " + from + " on";
    }

    /** What it holds, and what may be chosen. */
    static String holds(FieldDefinition field) {
        List<String> choices = field.choices();
        String type = field.type().label();
        return choices.isEmpty() ? type : type + ": " + String.join(", ", choices);
    }

    /** How programs could name a field that people call so; empty where nothing of it can be kept. */
    static String key(String label) {
        String key =
                NO_KEY.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("_").replaceAll("^[_0-9]+|_+$", "");
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }
}

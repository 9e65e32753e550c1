package dev.firebreak.severities;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Keys;
import dev.firebreak.base.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads single written values and collects what is wrong with them, by field. */
final class Checked {

    private static final int MOST_NAMES = 30;
    private static final int LONGEST_NAME = 100;
    private static final LevelKey NONE = new LevelKey("none");

    private final Map<String, String> faults = new TreeMap<>();

    /** The first fault of a field is the one told. */
    void fault(String path, String why) {
        faults.putIfAbsent(path, why);
    }

    void stopIfFaulty() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    String text(String path, @Nullable String value, int shortest, int longest) {
        String text = value == null ? "" : Texts.plain(value).strip();
        if (text.length() < shortest) {
            fault(path, "is needed");
        } else if (text.length() > longest) {
            fault(path, "must be " + longest + " characters at most, not " + text.length());
        } else if (!Texts.isClean(text)) {
            fault(path, Texts.RULE);
        }
        return text;
    }

    LevelKey level(String path, @Nullable String value) {
        try {
            return new LevelKey(value == null ? "" : value);
        } catch (InvalidInput wrong) {
            fault(path, String.valueOf(wrong.fields().get("severity")));
            return NONE;
        }
    }

    @Nullable
    Score score(String path, @Nullable Integer number, int lowest) {
        if (number != null && number >= lowest) {
            Score score = Score.find(number.toString()).orElse(null);
            if (score != null) {
                return score;
            }
        }
        fault(path, "must be a whole number from " + lowest + " to 4");
        return null;
    }

    @Nullable
    Axis axis(String path, String name) {
        Optional<Axis> axis = Axis.find(name);
        if (axis.isEmpty()) {
            fault(path, "must be userHarm, dataExposure, complianceRisk or businessImpact");
        }
        return axis.orElse(null);
    }

    Set<Axis> axes(String path, List<String> names) {
        Set<Axis> axes = EnumSet.noneOf(Axis.class);
        for (int index = 0; index < names.size(); index++) {
            Axis axis = axis(path + "[" + index + "]", String.valueOf(names.get(index)));
            if (axis != null) {
                axes.add(axis);
            }
        }
        return axes;
    }

    Set<Circumstance> circumstances(String path, @Nullable List<String> names) {
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        List<String> written = names == null ? List.of() : names;
        for (int index = 0; index < written.size(); index++) {
            Optional<Circumstance> found = Circumstance.find(String.valueOf(written.get(index)));
            found.ifPresent(circumstances::add);
            if (found.isEmpty()) {
                fault(path + "[" + index + "]", "must be one of " + Circumstance.list());
            }
        }
        return circumstances;
    }

    List<String> names(String path, @Nullable List<String> written) {
        return each(path, written, (at, name) -> text(at, name, 1, LONGEST_NAME));
    }

    List<String> keys(String path, @Nullable List<String> written) {
        return each(path, written, (at, key) -> {
            if (key == null || !Keys.isValid(key)) {
                fault(at, "must be 1 to 128 letters, digits, dots, underscores, colons or hyphens");
            }
            return String.valueOf(key);
        });
    }

    @Nullable
    Duration duration(String path, @Nullable String value, Duration shortest, Duration longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            Duration duration = Duration.parse(value.strip());
            if (duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0) {
                return duration;
            }
        } catch (DateTimeException unreadable) {
            // told below, the same as for one that is too short or too long
        }
        fault(path, "must be a duration such as PT30M or P3D, from " + shortest + " to P" + longest.toDays() + "D");
        return null;
    }

    private List<String> each(
            String path, @Nullable List<String> written, BiFunction<String, @Nullable String, String> read) {
        List<String> names = written == null ? List.of() : written;
        if (names.size() > MOST_NAMES) {
            fault(path, "must be " + MOST_NAMES + " at most");
            return List.of();
        }
        List<String> result = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            result.add(read.apply(path + "[" + index + "]", names.get(index)));
        }
        return result;
    }
}

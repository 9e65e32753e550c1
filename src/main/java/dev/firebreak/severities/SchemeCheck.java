package dev.firebreak.severities;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns written severities into checked ones, or names everything that is wrong with them at once. */
final class SchemeCheck {

    static final String AS_THE_LEVEL = "as_the_level";
    static final String ONLY = "only";

    private static final int MOST_LEVELS = 20;

    private final SchemeDocument document;
    private final Checked checked = new Checked();

    SchemeCheck(SchemeDocument document) {
        this.document = document;
    }

    Scheme define(int version, SchemeOrigin origin) {
        Map<Axis, Map<Score, String>> texts = new AxesCheck(checked).texts(document.axes());
        List<LevelsCheck.Read> levels = levels();
        Rules rules = new Rules(reaching(levels), raising(), neverRaised(levels), unknownCountsAs());
        Telling provisional = provisional();
        checked.stopIfFaulty();
        return new Scheme(
                version, levels.stream().map(LevelsCheck.Read::level).toList(), texts, rules, provisional, origin);
    }

    private List<LevelsCheck.Read> levels() {
        List<SchemeDocument.LevelDocument> written = document.levels();
        if (written == null || written.size() < 2 || written.size() > MOST_LEVELS) {
            checked.fault("levels", "must be 2 to " + MOST_LEVELS + " levels, the worst first");
            return List.of();
        }
        return new LevelsCheck(checked).levels(written);
    }

    private static Map<LevelKey, List<Rule>> reaching(List<LevelsCheck.Read> levels) {
        Map<LevelKey, List<Rule>> reaching = new LinkedHashMap<>();
        levels.forEach(read -> reaching.put(read.level().key(), read.rules()));
        return reaching;
    }

    private Set<Circumstance> raising() {
        return document.raising() == null
                ? EnumSet.noneOf(Circumstance.class)
                : checked.circumstances("raising.when", document.raising().when());
    }

    private Set<LevelKey> neverRaised(List<LevelsCheck.Read> levels) {
        List<String> names =
                document.raising() == null ? null : document.raising().never();
        Set<LevelKey> never = new LinkedHashSet<>();
        for (String name : names == null ? List.<String>of() : names) {
            levels.stream()
                    .map(read -> read.level().key())
                    .filter(key -> key.value().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            never::add, () -> checked.fault("raising.never", "must be keys of levels that are listed"));
        }
        return never;
    }

    private Map<Axis, Score> unknownCountsAs() {
        Map<Axis, Score> scores = new EnumMap<>(Axis.class);
        Map<String, Integer> written = document.unknownCountsAs() == null ? Map.of() : document.unknownCountsAs();
        written.forEach((name, number) -> {
            Axis axis = checked.axis("unknownCountsAs", name);
            Score score = axis == null ? null : checked.score("unknownCountsAs." + name, number, 0);
            if (axis != null && score != null) {
                scores.put(axis, score);
            }
        });
        return scores;
    }

    private Telling provisional() {
        SchemeDocument.ProvisionalDocument written = document.provisional();
        String tells = written == null || written.tells() == null ? AS_THE_LEVEL : written.tells();
        List<String> names = written == null || written.names() == null ? List.of() : written.names();
        if (tells.equals(ONLY)) {
            return new Telling.Only(checked.names("provisional.names", names));
        }
        if (!tells.equals(AS_THE_LEVEL)) {
            checked.fault("provisional.tells", "must be " + AS_THE_LEVEL + " or " + ONLY);
        } else if (!names.isEmpty()) {
            checked.fault("provisional.names", "are for provisional.tells \"" + ONLY + "\"");
        }
        return new Telling.AsTheLevel();
    }
}

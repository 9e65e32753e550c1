package dev.firebreak.severities;

import dev.firebreak.severities.SchemeDocument.LevelDocument;
import dev.firebreak.severities.SchemeDocument.RuleDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the levels, the worst first, and the rules that reach them; the last needs none, for it is what is left. */
record LevelsCheck(Checked checked) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MEANING = 500;
    private static final int MOST_RULES = 20;
    private static final Duration SHORTEST_CADENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST_CADENCE = Duration.ofDays(30);
    private static final Duration SHORTEST_REVIEW = Duration.ofHours(1);
    private static final Duration LONGEST_REVIEW = Duration.ofDays(365);

    /** A level and the rules that reach it. */
    record Read(Level level, List<Rule> rules) {}

    List<Read> levels(List<LevelDocument> written) {
        List<Read> levels = new ArrayList<>();
        Set<LevelKey> keys = new HashSet<>();
        for (int index = 0; index < written.size(); index++) {
            String path = "levels[" + index + "]";
            LevelDocument document = written.get(index);
            if (document == null) {
                checked.fault(path, "must be a level");
                continue;
            }
            Level level = level(path, document);
            if (!keys.add(level.key())) {
                checked.fault(path + ".key", "must be another one: " + level.key() + " is there already");
            }
            levels.add(new Read(level, rules(path + ".from", document.from(), index == written.size() - 1)));
        }
        return levels;
    }

    private Level level(String path, LevelDocument document) {
        return new Level(
                checked.level(path + ".key", document.key()),
                checked.text(path + ".name", document.name(), 1, LONGEST_NAME),
                checked.text(path + ".meaning", document.meaning(), 1, LONGEST_MEANING),
                checked.names(path + ".tells", document.tells()),
                checked.duration(path + ".updateEvery", document.updateEvery(), SHORTEST_CADENCE, LONGEST_CADENCE),
                checked.duration(path + ".reviewDueIn", document.reviewDueIn(), SHORTEST_REVIEW, LONGEST_REVIEW),
                checked.keys(path + ".playbooks", document.playbooks()));
    }

    private List<Rule> rules(String path, @Nullable List<RuleDocument> written, boolean last) {
        List<RuleDocument> documents = written == null ? List.of() : written;
        if (last && !documents.isEmpty()) {
            checked.fault(path, "must be left out: the last level is what is left when no other rule holds");
            return List.of();
        }
        if (!last && (documents.isEmpty() || documents.size() > MOST_RULES)) {
            checked.fault(path, "must be 1 to " + MOST_RULES + " rules, each with the score from which it holds");
        }
        List<Rule> rules = new ArrayList<>();
        for (int index = 0; index < Math.min(documents.size(), MOST_RULES); index++) {
            Rule rule = rule(path + "[" + index + "]", documents.get(index));
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable Rule rule(String path, @Nullable RuleDocument document) {
        if (document == null) {
            checked.fault(path, "must be a rule");
            return null;
        }
        Score score = checked.score(path + ".score", document.score(), 1);
        Set<Axis> axes = document.axes() == null || document.axes().isEmpty()
                ? EnumSet.allOf(Axis.class)
                : checked.axes(path + ".axes", document.axes());
        Set<Circumstance> when = checked.circumstances(path + ".when", document.when());
        return score == null ? null : new Rule(score, axes, when);
    }
}

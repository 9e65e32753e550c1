package dev.firebreak.severities;

import dev.firebreak.severities.SchemeDocument.LevelDocument;
import dev.firebreak.severities.SchemeDocument.ProvisionalDocument;
import dev.firebreak.severities.SchemeDocument.RaisingDocument;
import dev.firebreak.severities.SchemeDocument.RuleDocument;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes severities in the form in which people write them, always in the same order. */
record SchemeWriting(Scheme scheme) {

    SchemeDocument document() {
        return new SchemeDocument(
                axes(),
                scheme.levels().stream().map(this::level).toList(),
                new RaisingDocument(
                        circumstances(scheme.rules().raising()),
                        scheme.levels().stream()
                                .map(Level::key)
                                .filter(scheme.rules().neverRaised()::contains)
                                .map(LevelKey::value)
                                .toList()),
                unknownCountsAs(),
                provisional());
    }

    private Map<String, Map<String, String>> axes() {
        Map<String, Map<String, String>> axes = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            Map<String, String> texts = new LinkedHashMap<>();
            Arrays.stream(Score.values())
                    .filter(Score::isKnown)
                    .forEach(score -> texts.put(score.key(), scheme.text(axis, score)));
            axes.put(axis.key(), texts);
        }
        return axes;
    }

    private LevelDocument level(Level level) {
        List<RuleDocument> from = scheme.rules().reaching(level.key()).stream()
                .map(SchemeWriting::rule)
                .toList();
        return new LevelDocument(
                level.key().value(),
                level.name(),
                level.meaning(),
                from.isEmpty() ? null : from,
                level.tells(),
                written(level.updateEvery()),
                written(level.reviewDueIn()),
                level.playbooks());
    }

    private static RuleDocument rule(Rule rule) {
        return new RuleDocument(
                rule.atLeast().level().orElseThrow(),
                rule.axes().size() == Axis.values().length ? null : axes(rule.axes()),
                rule.circumstances().isEmpty() ? null : circumstances(rule.circumstances()));
    }

    private Map<String, Integer> unknownCountsAs() {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            Score score = scheme.rules().unknownCountsAs().get(axis);
            if (score != null) {
                scores.put(axis.key(), score.level().orElseThrow());
            }
        }
        return scores;
    }

    private ProvisionalDocument provisional() {
        return switch (scheme.provisional()) {
            case Telling.AsTheLevel same -> new ProvisionalDocument(SchemeCheck.AS_THE_LEVEL, null);
            case Telling.Only only -> new ProvisionalDocument(SchemeCheck.ONLY, only.names());
        };
    }

    private static List<String> axes(Set<Axis> axes) {
        return sorted(axes).stream().map(Axis::key).toList();
    }

    private static List<String> circumstances(Set<Circumstance> circumstances) {
        return sorted(circumstances).stream().map(Circumstance::key).toList();
    }

    private static <E extends Comparable<E>> List<E> sorted(Collection<E> values) {
        return values.stream().sorted().toList();
    }

    /** Whole days as days, for that is how people say it. */
    private static @Nullable String written(@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        boolean days =
                duration.compareTo(Duration.ofDays(1)) >= 0 && duration.equals(Duration.ofDays(duration.toDays()));
        return days ? "P" + duration.toDays() + "D" : duration.toString();
    }
}

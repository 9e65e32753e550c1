package dev.firebreak.severities;

import dev.firebreak.base.InvalidInput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The severities of one version: levels, texts and rules. An incident keeps the version it was judged by.
 *
 * @param version from 1, which is what is shipped
 * @param levels worst first, never empty
 * @param texts what each score from 0 to 4 means on each axis, in a sentence
 * @param provisional who is told while a severity is provisional
 */
public record Scheme(
        int version,
        List<Level> levels,
        Map<Axis, Map<Score, String>> texts,
        Rules rules,
        Telling provisional,
        SchemeOrigin origin) {

    public static final int SHIPPED_VERSION = 1;

    public Scheme {
        levels = List.copyOf(levels);
        texts = Map.copyOf(texts);
    }

    /** What is shipped: the default as long as nobody has changed it. */
    public static Scheme shipped() {
        return Shipped.SCHEME;
    }

    /** What the rules make of an impact: by the worst axis, never an average. */
    public Judgement judge(Impact impact, Set<Circumstance> circumstances) {
        return new Judging(this, impact, circumstances).judgement();
    }

    public @Nullable Level level(LevelKey key) {
        return levels.stream()
                .filter(level -> level.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** @throws InvalidInput if there is no such level, naming those that there are */
    public Level known(LevelKey key) {
        Level level = level(key);
        if (level == null) {
            String known = levels.stream().map(it -> it.key().value()).collect(Collectors.joining(", "));
            throw new InvalidInput("severity", "must be one of " + known + ", not \"" + key + "\"");
        }
        return level;
    }

    /** Whether the first level is less severe than the second; one that is not known here is lower than all. */
    public boolean isLower(LevelKey level, LevelKey than) {
        return rank(level) > rank(than);
    }

    /** What a score means on an axis. */
    public String text(Axis axis, Score score) {
        return texts.getOrDefault(axis, Map.of()).getOrDefault(score, "Not known yet.");
    }

    /** Who is told of an incident that was judged so. */
    public List<String> tells(Judgement judgement) {
        Level level = level(judgement.level());
        List<String> ofLevel = level == null ? List.of() : level.tells();
        return switch (provisional) {
            case Telling.AsTheLevel same -> ofLevel;
            case Telling.Only only -> judgement.provisional() ? only.names() : ofLevel;
        };
    }

    /** Worst first, for sorting. */
    public Comparator<LevelKey> worstFirst() {
        return Comparator.comparingInt(this::rank);
    }

    Scheme from(SchemeOrigin other) {
        return new Scheme(version, levels, texts, rules, provisional, other);
    }

    int rank(LevelKey key) {
        for (int rank = 0; rank < levels.size(); rank++) {
            if (levels.get(rank).key().equals(key)) {
                return rank;
            }
        }
        return levels.size();
    }
}

package dev.firebreak.severities;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that every score of every axis is told in a sentence, and nothing else is. */
record AxesCheck(Checked checked) {

    private static final int LONGEST_TEXT = 500;

    Map<Axis, Map<Score, String>> texts(@Nullable Map<String, Map<String, String>> written) {
        Map<String, Map<String, String>> axes = written == null ? Map.of() : written;
        if (axes.keySet().stream().anyMatch(name -> Axis.find(name).isEmpty())) {
            checked.fault("axes", "must be userHarm, dataExposure, complianceRisk and businessImpact, and no others");
        }
        Map<Axis, Map<Score, String>> texts = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            texts.put(axis, texts("axes." + axis.key(), axes.get(axis.key())));
        }
        return texts;
    }

    private Map<Score, String> texts(String path, @Nullable Map<String, String> written) {
        if (written == null) {
            checked.fault(path, "is needed: a sentence for each score from 0 to 4");
            return Map.of();
        }
        Map<Score, String> texts = new EnumMap<>(Score.class);
        for (Score score : Score.values()) {
            if (score.isKnown()) {
                texts.put(score, checked.text(path + "." + score.key(), written.get(score.key()), 1, LONGEST_TEXT));
            }
        }
        if (written.keySet().stream()
                .anyMatch(name -> Score.find(name).filter(Score::isKnown).isEmpty())) {
            checked.fault(path, "must be sentences for the scores 0 to 4, and no others");
        }
        return texts;
    }
}

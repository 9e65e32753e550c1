package dev.firebreak.severities.ui;

import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.Score;

/** What a score means, for whoever chooses it. */
final class Explained {

    private Explained() {}

    static String of(Scheme scheme, Axis axis, Score score) {
        if (score.isKnown()) {
            return scheme.text(axis, score);
        }
        Score counted = scheme.rules().unknownCountsAs().get(axis);
        return counted == null
                ? "Not known yet: left out until somebody knows."
                : "Not known yet: counts as " + counted.key() + " until somebody knows.";
    }
}

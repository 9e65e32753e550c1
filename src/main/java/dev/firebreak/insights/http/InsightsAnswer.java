package dev.firebreak.insights.http;

import dev.firebreak.insights.InsightsReport;
import dev.firebreak.insights.LeftOut;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a time came to.
 *
 * @param incidents how many were declared, those left out aside
 * @param bySeverity how many of these had which severity
 * @param leftOut what is in none of the numbers
 */
record InsightsAnswer(
        Instant from,
        Instant to,
        int incidents,
        Map<String, Integer> bySeverity,
        LeftOutAnswer leftOut,
        List<FigureAnswer> figures) {

    /** How many incidents are in none of the numbers; a drill is counted as that, whatever became of it. */
    record LeftOutAnswer(int drills, int declined, int merged, int cancelled) {

        static LeftOutAnswer of(LeftOut leftOut) {
            return new LeftOutAnswer(leftOut.drills(), leftOut.declined(), leftOut.merged(), leftOut.cancelled());
        }
    }

    static InsightsAnswer of(InsightsReport report) {
        return new InsightsAnswer(
                report.query().period().from(),
                report.query().period().to(),
                report.counts().all(),
                report.counts().byLevel(),
                LeftOutAnswer.of(report.leftOut()),
                report.figures().stream().map(FigureAnswer::of).toList());
    }
}

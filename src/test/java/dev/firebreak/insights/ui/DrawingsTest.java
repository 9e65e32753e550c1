package dev.firebreak.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.ui.ChartData;
import dev.firebreak.base.ui.ChartData.Paint;
import dev.firebreak.base.ui.ChartData.Series;
import dev.firebreak.insights.Counts;
import dev.firebreak.insights.InsightsQuery;
import dev.firebreak.insights.InsightsReport;
import dev.firebreak.insights.LeftOut;
import dev.firebreak.insights.Period;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is drawn of incidents. */
class DrawingsTest {

    private static final List<String> LEVELS = List.of("SEV1", "SEV2", "SEV3", "SEV4", "NEAR_MISS", "OWN");

    @Test
    void eachLevelIsPaintedInItsOwnWay() {
        InsightsQuery query = new InsightsQuery(
                new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-08T00:00:00Z")), null, null);
        Counts counts = new Counts(
                new TreeMap<>(LEVELS.stream().collect(Collectors.toMap(Function.identity(), String::length))));
        InsightsReport report = new InsightsReport(query, counts, new LeftOut(0, 0, 0, 0), List.of());

        ChartData drawn = new Drawings(List.of(report), "week of").incidents(LEVELS);

        assertThat(drawn.series()).extracting(Series::name).containsExactlyElementsOf(LEVELS);
        List<Paint> paints = drawn.series().stream().map(Series::paint).toList();
        assertThat(paints).doesNotHaveDuplicates();
    }
}

package dev.firebreak.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.firebreak.base.ui.ChartData.Paint;
import dev.firebreak.base.ui.ChartData.Point;
import dev.firebreak.base.ui.ChartData.Series;
import dev.firebreak.base.ui.ChartData.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a chart says beside its picture, and what the picture is drawn from. */
class ChartTest {

    private static final ChartData DATA = new ChartData(
            "Time to contain",
            Shape.LINES,
            "week of",
            "minutes",
            List.of("2 Nov", "9 Nov"),
            List.of(
                    new Series(
                            "median", Paint.CALM, List.of(new Point(4.5, "4 min 30 s", "incidents?a=1"), Point.NONE)),
                    new Series("p90", Paint.WARN, List.of(new Point(9.0, "9 min", null), Point.NONE))));

    @Test
    void theTableSaysEachNumberExactlyAndLeadsToWhatItCounts() {
        List<String> rows = all(new Chart(DATA))
                .filter(NativeTableRow.class::isInstance)
                .map(row -> String.join(
                        " | ", row.getChildren().map(ChartTest::words).toList()))
                .toList();
        assertThat(rows).containsExactly("week of | median | p90", "2 Nov | 4 min 30 s | 9 min", "9 Nov | – | –");
        assertThat(all(new Chart(DATA)).filter(Anchor.class::isInstance).map(link -> ((Anchor) link).getHref()))
                .containsExactly("incidents?a=1");
    }

    @Test
    void thePictureIsDrawnFromTheSameNumbersAndIsNamed() {
        Component canvas = all(new Chart(DATA))
                .filter(ChartCanvas.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(canvas.getElement().getAttribute("aria-label")).startsWith("Time to contain");
        JsonNode drawn = JsonMapper.shared().readTree(canvas.getElement().getProperty("data"));
        assertThat(drawn.at("/shape").stringValue()).isEqualTo("LINES");
        assertThat(drawn.at("/series/0/points/0/value").doubleValue()).isEqualTo(4.5);
        assertThat(drawn.at("/series/0/points/1/value").isNull()).isTrue();
        assertThat(drawn.at("/up").stringValue()).isEqualTo("minutes");
    }

    @Test
    void whereThereIsNothingNoPictureIsDrawn() {
        ChartData nothing = new ChartData(
                "Time to contain",
                Shape.LINES,
                "week of",
                "minutes",
                List.of("2 Nov"),
                List.of(new Series("median", Paint.CALM, List.of(Point.NONE))));
        assertThat(all(new Chart(nothing))).noneMatch(ChartCanvas.class::isInstance);
        assertThat(new Chart(nothing).getElement().getTextRecursively()).isEqualTo("Nothing to show in this time.");
    }

    @Test
    void aSeriesThatLacksAPointIsAMistake() {
        assertThatThrownBy(() -> new ChartData(
                        "", Shape.LINES, "", "", List.of("a"), List.of(new Series("median", Paint.CALM, List.of()))))
                .hasMessageContaining("a point for each label");
    }

    /** The address in the element names the version that the build brings. */
    @Test
    void theLibraryIsWhereTheElementLooksForIt() throws IOException {
        Matcher named = Pattern.compile("'\\.\\./(webjars/[^']+)'")
                .matcher(Files.readString(Path.of("frontend/components/fb-chart.js")));
        assertThat(named.find()).isTrue();
        assertThat(getClass().getResource("/META-INF/resources/" + named.group(1)))
                .isNotNull();
    }

    /** Whoever sees no colours must tell them apart. */
    @ParameterizedTest
    @ValueSource(strings = {"PATTERNS", "DASHES", "POINTS"})
    void eachPaintHasAPatternDashesAndAPointOfItsOwn(String looks) throws IOException {
        Matcher said = Pattern.compile("const " + looks + " = \\{(.*)};")
                .matcher(Files.readString(Path.of("frontend/components/fb-chart.js")));
        assertThat(said.find()).isTrue();
        Map<String, String> look = Pattern.compile("([A-Z]+): ('[^']*'|\\[[^]]*])")
                .matcher(said.group(1))
                .results()
                .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));
        assertThat(look.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Paint.values()).map(Paint::name).toList());
        assertThat(look.values()).doesNotHaveDuplicates();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(ChartTest::all));
    }

    private static String words(Component cell) {
        return cell.getElement().getTextRecursively();
    }
}

package dev.firebreak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What was measured of open screens, for each board. */
final class ScreenFigures {

    /** One more than four: a second has no fixed beginning, and a push may be late by a moment. */
    private static final int MOST_PUSHES = 4 + 1;

    private final Section section;
    private final List<List<String>> memory = new ArrayList<>();
    private final List<List<String>> drawn = new ArrayList<>();

    ScreenFigures(Section section) {
        this.section = section;
        memory.add(List.of(
                "board",
                "screens",
                "MB live heap before",
                "with them",
                "MB each",
                "after " + ScreenLatency.FLIPS + " flips and a burst of " + ScreenLatency.BURST,
                "MB each"));
        drawn.add(List.of(
                "board",
                "screens",
                "flip to drawn p50 ms",
                "p99 ms",
                "slowest",
                "flips of the burst/s",
                "messages to a screen",
                "a second",
                "most in one second"));
    }

    void memory(String board, int screens, Memory before, Memory open, Memory flipped) {
        double each = (open.heapMegabytes() - before.heapMegabytes()) / screens;
        double eachFlipped = (flipped.heapMegabytes() - before.heapMegabytes()) / screens;
        json(board).put("screens", screens).put("megabytesEach", each).put("megabytesEachAfterFlips", eachFlipped);
        memory.add(List.of(
                board,
                Integer.toString(screens),
                Figures.millis(before.heapMegabytes()),
                Figures.millis(open.heapMegabytes()),
                Figures.millis(each),
                Figures.millis(flipped.heapMegabytes()),
                Figures.millis(eachFlipped)));
    }

    void drawn(String board, int screens, Latencies latencies, PushPace pace) {
        json(board)
                .put("flipToDrawnP50Ms", latencies.percentile(50))
                .put("flipToDrawnP99Ms", latencies.percentile(99))
                .put("pushesPerSecond", pace.perSecond())
                .put("mostPushesInASecond", pace.mostInASecond());
        drawn.add(List.of(
                board,
                Integer.toString(screens),
                Figures.millis(latencies.percentile(50)),
                Figures.millis(latencies.percentile(99)),
                Figures.millis(latencies.percentile(100)),
                Figures.count(ScreenLatency.BURST / pace.seconds()),
                Integer.toString(pace.messages()),
                Figures.millis(pace.perSecond()),
                Integer.toString(pace.mostInASecond())));
        assertThat(pace.mostInASecond())
                .as("messages to a screen within one second")
                .isBetween(1, MOST_PUSHES);
    }

    void write() throws IOException {
        section.table(memory);
        section.title(
                "From a flip's request to the new line on %s open screens, and what a burst sends to the busiest (aim: 4 a second)"
                        .formatted(HeldScreens.WATCHED));
        section.table(drawn);
        section.write();
    }

    private ObjectNode json(String board) {
        return section.json().withObjectProperty(board);
    }
}

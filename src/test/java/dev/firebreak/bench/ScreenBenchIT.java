package dev.firebreak.bench;

import com.microsoft.playwright.Playwright;
import dev.firebreak.journey.Chromium;
import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import dev.firebreak.process.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What open screens cost the console, and how fast they show a flip; all in a real browser. */
@Tag("bench")
@Timeout(600)
class ScreenBenchIT {

    private static final int MANY = 100;
    private static final int SOME = 20;

    private final Section section;

    ScreenBenchIT() throws IOException {
        section = new Section("3-screens", "Open screens of the switchboard, Chromium on the same machine");
    }

    @Test
    void openScreens() throws IOException {
        ScreenFigures figures = new ScreenFigures(section);
        Path demo = Jvm.workDirectory("bench-screens");
        measure(figures, "demo and 50 switches", MANY, settings(demo));
        Path big = Jvm.workDirectory("bench-screens-big");
        measure(
                figures,
                "201 systems, 5,050 switches",
                SOME,
                settings(big).withArguments("--firebreak.definitions=" + BigBoard.write(big)));
        figures.write();
    }

    private static ConsoleSettings settings(Path directory) {
        return ConsoleSettings.on(directory, Map.of()).withArguments("--spring.profiles.active=demo");
    }

    private static void measure(ScreenFigures figures, String board, int screens, ConsoleSettings settings)
            throws IOException {
        try (ConsoleProcess console = ConsoleProcess.start(settings);
                Playwright playwright = Chromium.playwright()) {
            BenchSystem.define(Api.of(console));
            HeldScreens held = new HeldScreens(console, playwright);
            Memory before = held.warm();
            held.openAndLose(screens - HeldScreens.WATCHED);
            KillableBrowser browser = new KillableBrowser(playwright);
            ScreenLatency latency = new ScreenLatency(Api.of(console), held.openAndWatch(browser));
            Memory open = held.memory(screens);
            Latencies drawn = latency.flips();
            PushPace pace = latency.burst();
            Memory flipped = held.memory(screens);
            browser.kill();
            figures.memory(board, screens, before, open, flipped);
            figures.drawn(board, screens, drawn, pace);
            console.stop();
        }
    }
}

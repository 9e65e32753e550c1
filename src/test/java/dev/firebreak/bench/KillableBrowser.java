package dev.firebreak.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import dev.firebreak.journey.Chromium;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A headless browser that can be killed, so that none of its pages tells the console that it is closed. */
final class KillableBrowser {

    private final Set<Long> before =
            descendants().stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    private final Browser browser;

    KillableBrowser(Playwright playwright) {
        browser = Chromium.launch(playwright);
    }

    /** Somebody who is not signed in yet. */
    BrowserContext person() {
        BrowserContext person = browser.newContext(new Browser.NewContextOptions().setViewportSize(1360, 860));
        person.addInitScript(Screen.NOTES);
        return person;
    }

    /** kill -9, on the browser and all that it started, and on nothing else. */
    void kill() {
        List<ProcessHandle> own = descendants().stream()
                .filter(process -> !before.contains(process.pid()))
                .toList();
        own.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(own.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static List<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().toList();
    }
}

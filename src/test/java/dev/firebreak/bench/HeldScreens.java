package dev.firebreak.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import dev.firebreak.process.ConsoleProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a console with screens of the switchboard, a few at a time: a hundred pages at once ask more of a small machine
 * than the console does. A page whose browser is killed cannot say that it is closed, so the console keeps its screen
 * until three heartbeats were missed.
 */
final class HeldScreens {

    static final int WATCHED = 5;
    private static final int TABS = 20;
    private static final int WARM = 1;

    private final ConsoleProcess console;
    private final Playwright playwright;

    HeldScreens(ConsoleProcess console, Playwright playwright) {
        this.console = console;
        this.playwright = playwright;
    }

    /** The first screen loads what all others share; what the console holds with it alone. */
    Memory warm() throws IOException {
        openAndLose(WARM);
        return memory(0);
    }

    void openAndLose(int screens) {
        for (int left = screens; left > 0; left -= TABS) {
            loseTabs(Math.min(left, TABS));
        }
    }

    /** One person opens so many tabs, and the browser is killed. */
    private void loseTabs(int tabs) {
        KillableBrowser browser = new KillableBrowser(playwright);
        BrowserContext person = browser.person();
        Screen.signIn(person, console.url());
        for (int tab = 1; tab < tabs; tab++) {
            Screen.open(person, console.url());
        }
        browser.kill();
    }

    /** Each in a window of its own, signed in for itself: a tab behind another one is not drawn. */
    List<Screen> openAndWatch(KillableBrowser browser) {
        List<Screen> screens = new ArrayList<>();
        for (int window = 0; window < WATCHED; window++) {
            screens.add(Screen.signIn(browser.person(), console.url()));
        }
        return screens;
    }

    /** What the console holds; fails unless these are so many screens, besides the first. */
    Memory memory(int screens) throws IOException {
        Memory memory = Memory.of(console.pid());
        assertThat(Memory.instances(console.pid(), "dev.firebreak.switches.ui.SwitchboardView"))
                .as("screens that the console holds")
                .isEqualTo(WARM + screens);
        return memory;
    }
}

package dev.firebreak.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/** The switchboard in one tab of a real browser, which notes by the machine's clock what it shows and is sent when. */
final class Screen {

    /** Notes each message of the server, and each new reason "measured n" when it stands on the board. */
    static final String NOTES = """
            window.pushes = [];
            window.seen = {};
            const now = () => performance.timeOrigin + performance.now();
            const Plain = window.WebSocket;
            window.WebSocket = class extends Plain {
              constructor(...all) {
                super(...all);
                this.addEventListener('message', () => window.pushes.push(now()));
              }
            };
            new MutationObserver(() => {
              const board = document.querySelector('.board-list');
              for (const [, n] of board ? board.textContent.matchAll(/measured (\\d+)/g) : []) {
                window.seen[n] ??= now();
              }
            }).observe(document, {subtree: true, childList: true, characterData: true});
            """;

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int LOOK_EVERY_MILLIS = 20;

    private final Page page;

    private Screen(Page page) {
        this.page = page;
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    /** As a person comes in: the page to sign in, and the demo's button. */
    static Screen signIn(BrowserContext person, String url) {
        Screen screen = new Screen(person.newPage());
        screen.page.navigate(url + "/login");
        screen.page.locator("button[name=as][value=commander]").click();
        return screen.drawn();
    }

    /** In one more tab of somebody who is signed in. */
    static Screen open(BrowserContext person, String url) {
        Screen screen = new Screen(person.newPage());
        screen.page.navigate(url + "/");
        return screen.drawn();
    }

    private Screen drawn() {
        page.locator(".line-row:visible").first().waitFor();
        return this;
    }

    /** When it showed the reason with this number, in milliseconds since 1970. */
    double shownAt(int number) {
        page.waitForFunction(
                "n => window.seen[n]", number, new Page.WaitForFunctionOptions().setPollingInterval(LOOK_EVERY_MILLIS));
        return ((Number) page.evaluate("n => window.seen[n]", number)).doubleValue();
    }

    /** When messages came over its websocket since that moment, in milliseconds since 1970. */
    List<Double> pushesSince(double moment) {
        Object times = page.evaluate("from => window.pushes.filter(at => at > from)", moment);
        return ((List<?>) times).stream().map(at -> ((Number) at).doubleValue()).toList();
    }
}

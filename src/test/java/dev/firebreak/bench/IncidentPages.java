package dev.firebreak.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Timing;
import com.microsoft.playwright.options.WaitUntilState;
import dev.firebreak.journey.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Pages of incidents in a real browser, and how long the console takes for what they ask of it: from each request until its
 * answer begins, summed up over the page and all that it asks for until it stands there; files that never change left out.
 */
final class IncidentPages implements AutoCloseable {

    /** Of the login {@code admin}. */
    static final String PASSWORD = "password-of-the-benchmark";

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int WARM_UP = 10;

    /** What is waited for is what the page shows. */
    private static final Page.NavigateOptions AT_ONCE = new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);

    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);
    private final String url;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();

    IncidentPages(String url) {
        this.url = url;
        BrowserContext admin = browser.newContext(new Browser.NewContextOptions().setViewportSize(1360, 860));
        page = admin.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(url + "/login", AT_ONCE);
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".shell").waitFor();
        page.onRequestFinished(requests::add);
    }

    /** @param shows what stands there once it is drawn */
    List<String> measure(String name, String path, String shows) {
        for (int time = 0; time < WARM_UP; time++) {
            open(path, shows);
        }
        Latencies latencies = new Latencies();
        int asked = 0;
        for (int time = 0; time < IncidentBenchIT.TIMES; time++) {
            open(path, shows);
            List<Request> own = requests.stream().filter(this::isAnswered).toList();
            asked = own.size();
            latencies.add(
                    (long) (own.stream().mapToDouble(IncidentPages::millis).sum() * TimeUnit.MILLISECONDS.toNanos(1)));
        }
        return List.of(
                name,
                Integer.toString(asked),
                Figures.millis(latencies.percentile(50)),
                Figures.millis(latencies.percentile(100)));
    }

    private void open(String path, String shows) {
        page.navigate("about:blank");
        requests.clear();
        page.navigate(url + "/" + path, AT_ONCE);
        page.locator(shows).first().waitFor();
    }

    /** The page itself, and what it asks of Vaadin. */
    private boolean isAnswered(Request request) {
        return request.url().startsWith(url)
                && (request.url().contains("v-r=") || request.resourceType().equals("document"));
    }

    private static double millis(Request request) {
        Timing timing = request.timing();
        return Math.max(0, timing.responseStart - timing.requestStart);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

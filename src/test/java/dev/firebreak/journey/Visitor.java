package dev.firebreak.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** One person at one browser: what they do and what they see. */
final class Visitor implements AutoCloseable {

    /** What they hold in their hands. */
    enum Device {
        DESK(1360, 860, ColorScheme.LIGHT),
        NIGHT_DESK(1360, 860, ColorScheme.DARK),
        PHONE(390, 844, ColorScheme.LIGHT),
        NIGHT_PHONE(390, 844, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Device(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    /** Generous, since machines that run tests are busy; what must be fast is measured elsewhere. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final int HOLD_MILLIS = 1_200;
    private static final int LONG_HOLD_MILLIS = 2_600;
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final String url;

    Visitor(Browser browser, String url, Device device) {
        this.url = url;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setColorScheme(device.scheme)
                .setTimezoneId("Europe/Berlin"));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    Visitor signsInAs(String login) {
        page.navigate(url + "/login");
        page.locator("button[name=as][value=" + login + "]").click();
        assertThat(page.locator(".shell")).isVisible();
        return this;
    }

    Visitor opens(String path) {
        page.navigate(url + "/" + path);
        assertThat(page.locator(".shell")).isVisible();
        return this;
    }

    Visitor filters(String words) {
        assertThat(page.locator(".line-head:visible").first()).isVisible();
        page.locator("input[placeholder^='Filter by name']").fill(words);
        return this;
    }

    Visitor presses(String button) {
        button(button).click();
        return this;
    }

    /** Waits until a sheet with its red button is open. */
    Visitor seesHoldButton() {
        assertThat(page.locator("fb-hold:visible")).isVisible();
        return this;
    }

    Visitor seesResults() {
        assertThat(page.locator(".palette-line").first()).isVisible();
        return this;
    }

    Visitor chooses(String chip) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(chip).setExact(true))
                .check();
        return this;
    }

    Visitor types(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    /** Holds the red button with the mouse until it acts. */
    Visitor holds() {
        return holds(HOLD_MILLIS);
    }

    Visitor holdsLong() {
        return holds(LONG_HOLD_MILLIS);
    }

    private Visitor holds(int millis) {
        page.locator("fb-hold:visible").hover();
        page.mouse().down();
        page.waitForTimeout(millis);
        page.mouse().up();
        return this;
    }

    /** Holds the button that has the focus with the Enter key. */
    Visitor holdsEnter() {
        page.locator("fb-hold:visible").focus();
        page.keyboard().down("Enter");
        page.waitForTimeout(HOLD_MILLIS);
        page.keyboard().up("Enter");
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** Sees the switch of this name in this position on the board, without reload. */
    Visitor seesLive(String switchName, String position) {
        Locator row = row(switchName);
        assertThat(row.locator(".line-position")).containsText(position);
        return this;
    }

    Locator row(String switchName) {
        return page.locator(".line-row:visible", new Page.LocatorOptions().setHasText(switchName));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Page page() {
        return page;
    }

    /** Keeps a picture and finds no serious accessibility fault and no sideways scroll. */
    Visitor looks(String picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", picture + ".png")));
        List<String> faults = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Visitor::words)
                        .toList();
        if (!faults.isEmpty()) {
            throw new AssertionError("accessibility faults on " + picture + ": " + faults);
        }
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            throw new AssertionError(picture + " scrolls sideways by " + over + " px");
        }
        return this;
    }

    private static String words(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}

package dev.firebreak.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;

/** One person at one browser: what they do and what they see. */
final class Visitor {

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

        /** Fingers and a fine screen. */
        private boolean isPhone() {
            return this == PHONE || this == NIGHT_PHONE;
        }
    }

    /** Generous, since machines that run tests are busy; what must be fast is measured elsewhere. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final String WATCH = """
            ([name, position]) => {
              const shows = () => [...document.querySelectorAll('.line-row')].some((row) => row.offsetHeight
                && row.textContent.includes(name)
                && row.querySelector('.line-position .chip')?.textContent.includes(position));
              window.shown = new Promise((done) => {
                const look = () => { if (shows()) { observer.disconnect(); done(Date.now()); } };
                const observer = new MutationObserver(look);
                observer.observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true});
                look();
              });
            }""";

    /** The board lays its rows out a moment after they came. */
    private static final String SETTLED = """
            () => [...document.querySelectorAll('.board-list > :not([hidden])')]
              .map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top)
              .every((row, at, all) => at === 0 || row.top >= all[at - 1].bottom - 1)""";

    private static final int MOST_TABS = 60;
    private static final int HOLD_MILLIS = 1_200;
    private static final int LONG_HOLD_MILLIS = 2_600;

    /** What a finger finds, and where it is smaller than a finger; links in a sentence are as high as their line. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('button, [role=button], summary, vaadin-radio-button, .record-act')]
              .filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
              .map((it) => ({ it, at: it.getBoundingClientRect() }))
              .filter(({ at }) => at.width > 1 && (at.height < 43.5 || at.width < 43.5))
              .map(({ it, at }) => `${it.getAttribute('aria-label') ?? it.textContent.trim()} `
                + `${it.className} ${Math.round(at.width)}x${Math.round(at.height)}`)""";

    private final BrowserContext context;
    private final Page page;
    private final String url;
    private final boolean touches;

    Visitor(Browser browser, String url, Device device) {
        this.url = url;
        touches = device.isPhone();
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(device.width, device.height)
                .setColorScheme(device.scheme)
                .setHasTouch(device.isPhone())
                .setDeviceScaleFactor(device.isPhone() ? 2 : 1)
                .setTimezoneId("Europe/Berlin"));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** With the keyboard alone: from the address bar to the page, tab by tab. */
    Visitor signsInByKeyboardAs(String login) {
        page.navigate(url + "/login");
        tabsTo("button[name=as][value=" + login + "]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".shell")).isVisible();
        return this;
    }

    /** Presses Tab until this has the focus; nobody tabs more than that. */
    Visitor tabsTo(String selector) {
        Locator wanted = page.locator(selector);
        assertThat(wanted.first()).isVisible();
        for (int presses = 0; presses < MOST_TABS; presses++) {
            if (Boolean.TRUE.equals(wanted.first()
                    .evaluate("it => it.matches(':focus-within') || it.contains(document.activeElement)"))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by " + MOST_TABS + " tabs: " + selector);
    }

    /** Skips what every page begins with, by the first press of Tab after it was loaded. */
    Visitor skipsToContent() {
        String before = page.url();
        page.keyboard().press("Tab");
        isOn(".skip");
        page.keyboard().press("Enter");
        isOn("main#content");
        assertThat(page).hasURL(before);
        return this;
    }

    /** Has the keyboard's focus there without a press more. */
    Visitor isOn(String selector) {
        assertThat(page.locator(selector)).isFocused();
        return this;
    }

    /** Types without waiting for the palette, as whoever knows it does; Enter once the wanted place comes first. */
    Visitor jumps(String letters, String to) {
        // One that is still closing would swallow what is typed.
        assertThat(page.locator(".palette-line")).hasCount(0);
        page.keyboard().press("Control+k");
        page.keyboard().type(letters);
        Locator first = page.locator(".palette-line[aria-selected=true]");
        assertThat(first).containsText(to);
        page.keyboard().press("Enter");
        assertThat(page.locator(".palette-line")).hasCount(0);
        return this;
    }

    /** Does not even look at what the palette finds. */
    Visitor jumpsBlindly(String letters) {
        assertThat(page.locator(".palette-line")).hasCount(0);
        page.keyboard().press("Control+k");
        page.keyboard().type(letters);
        page.keyboard().press("Enter");
        return this;
    }

    Visitor isAt(String path) {
        assertThat(page).hasURL(url + "/" + path);
        return this;
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

    /** From one page of the console to another, as by a link. */
    Visitor goesTo(String path) {
        InnerLink.follow(page, path);
        return this;
    }

    /**
     * Until nothing else is left in sight: the list reuses the elements of its rows, so a button found before that can
     * belong to another switch, or to none, a moment later.
     */
    Visitor filters(String words) {
        page.locator("input[placeholder^='Filter by name']").fill(words);
        Locator rows = page.locator(".line-row:visible");
        assertThat(rows.filter(new Locator.FilterOptions().setHasNotText(words)))
                .hasCount(0);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText(words)).first())
                .isVisible();
        return this;
    }

    Visitor presses(String button) {
        return presses(button(button));
    }

    /** With the mouse, or with a finger. */
    Visitor presses(Locator button) {
        if (touches) {
            button.tap();
        } else {
            button.click();
        }
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

    /** By what is seen: the circle itself lies under its words. */
    Visitor chooses(String chip) {
        page.locator("vaadin-radio-button:visible")
                .getByText(chip, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(chip).setExact(true)))
                .isChecked();
        return this;
    }

    /** Where the cursor is, wherever a push may have put it. */
    Visitor goesOnTyping(String text) {
        page.keyboard().type(text);
        return this;
    }

    Visitor seesValue(String label, String value) {
        assertThat(page.getByLabel(label)).hasValue(value);
        return this;
    }

    Visitor pressesKey(String key) {
        page.keyboard().press(key);
        return this;
    }

    Visitor types(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    /** Holds the red button with the mouse, or a finger, until it acts. */
    Visitor holds() {
        return holds(HOLD_MILLIS);
    }

    Visitor holdsLong() {
        return holds(LONG_HOLD_MILLIS);
    }

    private Visitor holds(int millis) {
        if (touches) {
            return holdsByFinger(millis);
        }
        page.locator("fb-hold:visible").hover();
        page.mouse().down();
        page.waitForTimeout(millis);
        page.mouse().up();
        return this;
    }

    private Visitor holdsByFinger(int millis) {
        Locator hold = page.locator("fb-hold:visible");
        hold.scrollIntoViewIfNeeded();
        BoundingBox at = hold.boundingBox();
        CDPSession finger = context.newCDPSession(page);
        touches(finger, "touchStart", point(at.x + at.width / 2, at.y + at.height / 2));
        page.waitForTimeout(millis);
        touches(finger, "touchEnd", new JsonArray());
        finger.detach();
        return this;
    }

    private static JsonArray point(double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        return points;
    }

    private static void touches(CDPSession finger, String what, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    /** Holds the red button with the Enter key. */
    Visitor holdsEnter() {
        page.locator("fb-hold:visible").focus();
        return holdsEnterHere();
    }

    /** Holds whatever has the focus with the Enter key. */
    Visitor holdsEnterHere() {
        page.keyboard().down("Enter");
        page.waitForTimeout(HOLD_MILLIS);
        page.keyboard().up("Enter");
        return this;
    }

    Visitor ticks(String box) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(box))
                .check();
        return this;
    }

    /** A part of the page that says all of this. */
    Visitor seesIn(String selector, String... texts) {
        Locator part = page.locator(selector).first();
        for (String text : texts) {
            assertThat(part).containsText(text);
        }
        return this;
    }

    Visitor seesNo(String selector) {
        assertThat(page.locator(selector)).hasCount(0);
        return this;
    }

    /** The line of the timeline that says this first, and by whom. */
    Visitor seesEntry(String sentence, String by) {
        Locator entry = page.locator(".entry", new Page.LocatorOptions().setHasText(sentence));
        assertThat(entry.first()).isVisible();
        assertThat(entry.first()).containsText("by " + by);
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

    /** From now until the row shows this position, told by {@link #shownAt}. */
    Visitor awaits(String switchName, String position) {
        page.evaluate(WATCH, List.of(switchName, position));
        return this;
    }

    /** When what was awaited came into the page, by this machine's clock. */
    long shownAt() {
        return ((Number) page.evaluate("() => window.shown")).longValue();
    }

    /** The network goes away; what is on the screen stays. */
    Visitor goesOffline() {
        context.setOffline(true);
        return this;
    }

    Visitor comesBack() {
        context.setOffline(false);
        return this;
    }

    Visitor isGrey() {
        assertThat(page.locator("html")).hasAttribute("data-connection", "lost");
        return this;
    }

    Visitor isFresh() {
        assertThat(page.locator("html[data-connection]")).hasCount(0);
        assertThat(page.locator("fb-connection")).isHidden();
        return this;
    }

    /** Every button of the board in sight with the place where a finger finds it, in words to compare. */
    String buttonsAt() {
        page.waitForFunction(SETTLED);
        return String.valueOf(page.evaluate("""
                () => [...document.querySelectorAll('.board-list button, .board-filter input')]
                  .filter((it) => it.checkVisibility({ visibilityProperty: true }))
                  .map((it) => ({ id: it.id, at: it.getBoundingClientRect() }))
                  .map((it) => `${it.id} ${Math.round(it.at.left)},${Math.round(it.at.top)}`)
                  .sort().join('\\n')"""));
    }

    /** Whether all of it can be seen and pressed without scrolling. */
    boolean isInSight(String selector) {
        return (Boolean) page.locator(selector).first().evaluate("""
                (it) => { const at = it.getBoundingClientRect();
                  const hit = document.elementFromPoint(at.left + at.width / 2, at.bottom - 3);
                  return at.top >= 0 && at.bottom <= innerHeight && (it === hit || it.contains(hit)); }""");
    }

    Visitor scrollsTo(String selector) {
        page.locator(selector).scrollIntoViewIfNeeded();
        return this;
    }

    /** Nothing that is to be pressed is smaller than a finger. */
    Visitor findsEverythingWithAThumb(String where) {
        List<?> small = (List<?>) page.evaluate(SMALL);
        if (!small.isEmpty()) {
            throw new AssertionError(where + " has what no thumb finds: " + small);
        }
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

    /** Closes the window: what is open but not looked at takes part in every push. */
    void leaves() {
        context.close();
    }

    /** Keeps a picture and finds no serious accessibility fault and no sideways scroll. */
    Visitor looks(String picture) {
        page.waitForFunction(SETTLED);
        keepsPicture(picture);
        List<String> faults = Accessibility.seriousFaults(page);
        if (!faults.isEmpty()) {
            throw new AssertionError("accessibility faults on " + picture + ": " + faults);
        }
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 0) {
            throw new AssertionError(picture + " scrolls sideways by " + over + " px");
        }
        return this;
    }

    void keepsPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}

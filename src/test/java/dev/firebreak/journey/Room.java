package dev.firebreak.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;

/** The room of an incident as somebody has it open: what they do there and what they see. */
final class Room {

    private static final Pattern ADDRESS = Pattern.compile(".*/incidents/(INC-[0-9]+)$");

    /** Posts what is written at an agreed moment, so that two people do it at the very same. */
    private static final String POST_AT = """
            (at) => { const post = [...document.querySelectorAll('.composer button')]
                .find((button) => button.textContent === 'Add note');
              setTimeout(() => post.click(), at - Date.now()); }""";

    private final Visitor visitor;
    private final Page page;

    private Room(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
        assertThat(page.locator(".room-panels")).isVisible();
    }

    /** The one that this person came to. */
    static Room of(Visitor visitor) {
        assertThat(visitor.page()).hasURL(ADDRESS);
        return new Room(visitor);
    }

    static Room of(Visitor visitor, String incident) {
        visitor.opens("incidents/" + incident);
        return new Room(visitor);
    }

    String incident() {
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    Room sees(String selector, String... texts) {
        visitor.seesIn(selector, texts);
        return this;
    }

    Room seesState(String state) {
        return sees(".room-chips", state);
    }

    /** To the letter, so that a provisional one is another. */
    Room seesSeverity(String severity) {
        assertThat(page.locator(".room-chips .chip-sev")).hasText(severity);
        return this;
    }

    /** An entry of the timeline that says this. */
    Locator entry(String text) {
        return page.locator(".room-entry", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    Room seesEntry(String text) {
        assertThat(entry(text)).isVisible();
        return this;
    }

    /** A clock of the row: what it reads and what it counts from. */
    Room seesClock(String label, String reading, String from) {
        Locator clock = clock(label);
        assertThat(clock.locator(".room-clock-value")).hasText(reading);
        assertThat(clock.locator(".room-clock-from")).containsText(from);
        return this;
    }

    private Locator clock(String label) {
        return page.locator(
                ".room-clock",
                new Page.LocatorOptions()
                        .setHas(page.locator(
                                ".room-clock-label",
                                new Page.LocatorOptions().setHasText(Pattern.compile("^" + label + "$")))));
    }

    /** A figure, to the letter. */
    Room seesFigure(String title, String value) {
        Locator term = page.locator(".room-figures dt").getByText(title, new Locator.GetByTextOptions().setExact(true));
        assertThat(term.locator("xpath=following-sibling::dd[1]/span[1]")).hasText(value);
        return this;
    }

    Room does(String button) {
        visitor.presses(button);
        return this;
    }

    /** One of the moves behind "More". */
    Room goesOn(String move) {
        visitor.presses("More…");
        visitor.presses(
                page.locator(".room-menu").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(move)));
        return this;
    }

    /** Answers what a dialog asks, and confirms. */
    Room answers(String label, String text, String verb) {
        dialog().getByLabel(label).fill(text);
        return confirms(verb);
    }

    /** Answers what a dialog asks that then says what came of it. */
    Room answersHere(String label, String text, String verb) {
        dialog().getByLabel(label).fill(text);
        presses(verb);
        return this;
    }

    Room confirms(String verb) {
        presses(verb);
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        return this;
    }

    /** Tries, and is told in the dialog why not. */
    Room isRefused(String verb, String why) {
        presses(verb);
        assertThat(dialog()).containsText(why);
        return this;
    }

    private void presses(String verb) {
        visitor.presses(dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(verb).setExact(true)));
    }

    Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    /** One press for one axis of the severity. */
    Room scores(String axis, String score) {
        dialog().getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(axis))
                .locator("vaadin-radio-button")
                .getByText(score, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    /** Says when something was, by the clock that asks for it; in Berlin. */
    Room corrects(String clock, String moment, String day, String time, String reason) {
        clock(clock).locator("button").click();
        assertThat(dialog().locator("vaadin-select-value-button")).hasText(moment);
        types("When, day", day);
        types("When, time", time);
        return answers("Why is it corrected?", reason, "Save");
    }

    /** The first that a field offers for what was typed. */
    Room choosesFirst(String text) {
        page.locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        return this;
    }

    private void types(String label, String value) {
        Locator field = dialog().getByLabel(label);
        field.fill(value);
        field.press("Enter");
        field.press("Tab");
    }

    Room begins(String note) {
        composer().fill(note);
        return this;
    }

    Room hasBegun(String note) {
        assertThat(composer()).hasValue(note);
        return this;
    }

    Room hasInSight(String selector) {
        assertThat(page.locator(selector)).isInViewport();
        return this;
    }

    /** Paper says when it is of, each time with its day and zone, and offers nothing to press or to fill in. */
    Room prints() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".room-printed"))
                .containsText(Pattern.compile("printed at .*20[0-9]{2}.*(GMT|UTC|CE)"));
        assertThat(page.locator(".entry-times").first()).containsText(Pattern.compile("20[0-9]{2}.*(GMT|UTC|CE)"));
        assertThat(page.locator(".room .button:visible")).hasCount(0);
        assertThat(page.locator(".room input:not([type=checkbox]):visible, .room textarea:visible"))
                .hasCount(0);
        visitor.looks("incident-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        return this;
    }

    /** Loads the page again, as after a crash of the browser or a slip. */
    Room comesBack() {
        page.reload();
        assertThat(page.locator(".room-panels")).isVisible();
        return this;
    }

    /** Hits Escape in the middle of a text, and goes on writing. */
    Room slips(String label, String text) {
        Locator field = dialog().getByLabel(label);
        field.fill(text);
        field.press("Escape");
        visitor.presses("Keep writing");
        assertThat(field).hasValue(text);
        return this;
    }

    Room postsAt(long millis) {
        page.evaluate(POST_AT, (double) millis);
        return this;
    }

    Room notes(String note) {
        begins(note);
        composer().press("Control+Enter");
        assertThat(composer()).hasValue("");
        return seesEntry(note);
    }

    Locator composer() {
        return page.getByLabel("Add a note");
    }

    /** What an entry's menu offers. */
    Room marks(String text, String act) {
        Locator entry = entry(text);
        entry.hover();
        entry.getByLabel("Pin, correct or copy").click();
        entry.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
        return this;
    }

    Room isContained(String name) {
        assertThat(line(name)).containsText("Disabled");
        return this;
    }

    /** Holds the red button of what is open. */
    Room holds() {
        visitor.seesHoldButton().holds();
        return this;
    }

    /** A line of the containment. */
    Locator line(String name) {
        return page.locator(".room-switch", new Page.LocatorOptions().setHasText(name));
    }

    Room looks(String picture) {
        visitor.looks(picture);
        return this;
    }

    /** The same on a phone, where a thumb has to find what is there. */
    Room looksByThumb(String picture) {
        visitor.looks(picture).findsEverythingWithAThumb(picture);
        return this;
    }

    /** Opens what is folded where there is little room. */
    Room unfolds(String words) {
        visitor.presses(page.locator(".room-fold", new Page.LocatorOptions().setHasText(words)));
        return this;
    }

    /** Puts away what lies over the page. */
    Room closesTheSheet() {
        visitor.presses("Close");
        assertThat(page.locator(".done:visible")).hasCount(0);
        return this;
    }
}

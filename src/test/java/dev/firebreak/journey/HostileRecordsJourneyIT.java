package dev.firebreak.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.firebreak.testing.HostileText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an incident holds beside its timeline, and what is taken along of it, does nothing in a real browser either. */
@ExtendWith(OneStage.class)
class HostileRecordsJourneyIT {

    private static final String PAGE = "<!doctype html><title>page</title><script>window.__hit = 'page'</script>";
    private static final String PICTURE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"window.__hit = 'picture'\"><script>window.__hit ="
                    + " 'picture'</script></svg>";

    /** Every so many of the hostile texts go to each place: all of them go somewhere. */
    private static final int PLACES = 3;

    private final Stage stage;
    private final Sender sender;

    HostileRecordsJourneyIT(Stage stage) {
        this.stage = stage;
        this.sender = new Sender(stage);
    }

    @Test
    void whatAnIncidentHoldsIsShownAsText() throws IOException {
        stage.define("sierra", 0);
        String incident = stage.declared("Hostile records", "sierra", false);
        List<String> effects = new ArrayList<>();
        List<String> links = new ArrayList<>();
        List<String> files = new ArrayList<>();
        List<HostileText> all = HostileText.all();
        for (int at = 0; at < all.size(); at++) {
            String text = all.get(at).text();
            List<String> kept = at % PLACES == 0 ? effects : at % PLACES == 1 ? links : files;
            if (isKept(incident, at % PLACES, text)) {
                kept.add(text);
            }
        }
        assertThat(List.of(effects.size(), links.size(), files.size())).allMatch(kept -> kept > all.size() / 5);
        Visitor cora = stage.visitor();
        Trespass trespass = new Trespass(cora.page(), stage.url());
        cora.signsInAs("commander").opens("incidents/" + incident);
        shows(cora, "Side effects", effects);
        shows(cora, "Links", links);
        PlaywrightAssertions.assertThat(panel(cora, "Files").locator(".record-line"))
                .hasCount(files.size());
        trespass.isNone("the room");
        cora.leaves();
    }

    private boolean isKept(String incident, int place, String text) throws IOException {
        String path = "/api/v1/incidents/" + incident;
        return switch (place) {
            case 0 -> sender.isKept(path + "/side-effects", Map.of("what", text, "undoable", "no", "note", text));
            case 1 -> sender.isKept(path + "/links", Map.of("url", "https://tickets.example.com/7", "title", text));
            default -> sender.isUploaded(incident, text.replaceAll("\\p{Cs}", ""), "nothing but words");
        };
    }

    private static Locator panel(Visitor visitor, String name) {
        return visitor.page().locator(".record-panel[aria-label='" + name + "']");
    }

    private static void shows(Visitor visitor, String name, List<String> texts) {
        Locator panel = panel(visitor, name);
        PlaywrightAssertions.assertThat(panel.locator(".record-line")).hasCount(texts.size());
        String shown = Sender.flat(panel.textContent());
        assertThat(texts).as(name).allMatch(text -> shown.contains(Sender.flat(text)));
    }

    @Test
    void fieldsOfATeamAreShownAsText() throws IOException {
        stage.define("tango", 0);
        String incident = stage.declared("Hostile fields", "tango", false);
        List<String> keys = new ArrayList<>();
        List<HostileText> all = HostileText.all();
        try {
            for (int at = 0; at < all.size(); at += 20) {
                String text = all.get(at).text().replaceAll("\\p{Cs}", "");
                String key = "hostile_" + at;
                if (isPut("/api/v1/incident-fields/" + key, Map.of("label", text, "type", "text"))) {
                    keys.add(key);
                    isPut("/api/v1/incidents/" + incident + "/fields/" + key, Map.of("value", text));
                }
            }
            assertThat(keys).hasSizeGreaterThan(10);
            Visitor ada = stage.visitor();
            Trespass trespass = new Trespass(ada.page(), stage.url());
            ada.signsInAs("administrator").opens("incidents/" + incident);
            PlaywrightAssertions.assertThat(panel(ada, "Fields").locator("vaadin-text-field"))
                    .hasCount(keys.size());
            trespass.isNone("the fields of an incident");
            ada.opens("administration/incident-fields");
            PlaywrightAssertions.assertThat(ada.page().locator(".fields-page [role=listitem]"))
                    .hasCount(keys.size());
            trespass.isNone("the page of fields");
            ada.leaves();
        } finally {
            for (String key : keys) {
                stage.api().delete("/api/v1/incident-fields/" + key);
            }
        }
    }

    private boolean isPut(String path, Map<String, ?> body) throws IOException {
        int status = stage.api().put(path, body).status();
        assertThat(status).as("%s %s", path, body).isIn(200, 400, 422);
        return status == 200;
    }

    @Test
    void addressesThatRunAreNoLinks() throws IOException {
        stage.define("uniform", 0);
        String links = "/api/v1/incidents/" + stage.declared("Hostile links", "uniform", false) + "/links";
        for (String url : List.of(
                "javascript:window.__hit=1",
                " javascript:window.__hit=1",
                "JaVaScRiPt://x/%0awindow.__hit=1",
                "data:text/html," + PAGE,
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example",
                "https://user:secret@evil.example/")) {
            assertThat(sender.isKept(links, Map.of("url", url, "title", "Ticket")))
                    .as(url)
                    .isFalse();
        }
    }

    /** By its link in the room, and by its address in a window of its own. */
    @Test
    void whatWasUploadedIsSavedAndNeverRuns() throws IOException {
        stage.define("victor", 0);
        String incident = stage.declared("Hostile files", "victor", false);
        assertThat(sender.isUploaded(incident, "page.html", PAGE)).isTrue();
        assertThat(sender.isUploaded(incident, "picture.svg", PICTURE)).isTrue();
        sender.isUploaded(incident, "../../etc/<img src=x onerror=window.__hit=1>.html", PAGE);
        Visitor cora = stage.visitor();
        Trespass trespass = new Trespass(cora.page(), stage.url());
        trespass.letsSave();
        cora.signsInAs("commander").opens("incidents/" + incident);
        assertThat(saved(cora, "page.html")).isEqualTo(PAGE);
        assertThat(saved(cora, "picture.svg")).isEqualTo(PICTURE);
        for (String name : List.of("page.html", "picture.svg")) {
            String address = String.valueOf(link(cora, name).evaluate("it => it.href"));
            Page alone = cora.page().context().newPage();
            assertThatThrownBy(() -> alone.navigate(address))
                    .isInstanceOf(PlaywrightException.class)
                    .hasMessageContaining("Download is starting");
            assertThat(alone.url()).isEqualTo("about:blank");
        }
        trespass.isNone("the room");
        cora.leaves();
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page().locator("a[download]").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static String saved(Visitor visitor, String name) throws IOException {
        Download download =
                visitor.page().waitForDownload(() -> link(visitor, name).click());
        return Files.readString(download.path());
    }

    /** Even read by something that lets HTML through, which ours does not. */
    @Test
    void whatIsTakenAlongRunsNowhere() throws IOException {
        stage.define("hotel", 0);
        String incident = stage.declared("=1+1", "hotel", false);
        for (HostileText hostile : HostileText.all()) {
            sender.isKept("/api/v1/incidents/" + incident + "/notes", Map.of("text", hostile.text()));
        }
        Visitor cora = stage.visitor();
        Trespass trespass = new Trespass(cora.page(), stage.url());
        trespass.letsSave();
        cora.signsInAs("commander").opens("incidents/" + incident);
        String markdown = saved(cora, "Markdown");
        String table = saved(cora, "CSV");
        assertThat(markdown).contains("window");
        assertThat(CsvCells.of(table))
                .hasSizeGreaterThan(1_000)
                .filteredOn(cell -> cell.matches("(?s)[=+@\\t\\r-].*") && !cell.matches("[+-]?[0-9.]+"))
                .isEmpty();
        String html =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
        cora.page().evaluate("(html) => { document.body.innerHTML = html; }", html);
        assertThat((List<?>) cora.page().evaluate("""
                () => [...document.querySelectorAll('body *')]
                  .filter((it) => !it.matches('h1,h2,p,ul,li,strong,blockquote,br')).map((it) => it.outerHTML)""")).isEmpty();
        trespass.isNone("the Markdown, shown");
        cora.leaves();
    }
}

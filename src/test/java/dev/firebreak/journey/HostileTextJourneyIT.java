package dev.firebreak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.firebreak.process.Api;
import dev.firebreak.testing.HostileText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts that were written to break pages, entered by program and by hand, do nothing in a real browser but stand there. */
@ExtendWith(OneStage.class)
class HostileTextJourneyIT {

    private static final int LONGEST_TITLE = 200;

    private final Stage stage;
    private final Sender sender;

    HostileTextJourneyIT(Stage stage) {
        this.stage = stage;
        this.sender = new Sender(stage);
    }

    @Test
    void whatWasSentByProgramsIsShownAsText() throws IOException {
        stage.define("whiskey", 0);
        String incident = declared("whiskey");
        List<HostileText> kept = new ArrayList<>();
        for (HostileText hostile : HostileText.all()) {
            if (sender.isKept("/api/v1/incidents/" + incident + "/notes", Map.of("text", hostile.text()))) {
                kept.add(hostile);
            }
        }
        assertThat(kept).hasSizeGreaterThan(HostileText.all().size() * 3 / 4);

        Visitor cora = stage.visitor();
        Trespass trespass = new Trespass(cora.page(), stage.url());
        cora.signsInAs("commander");
        cora.opens("incidents/" + incident);
        everyEntry(cora, kept.size());
        trespass.isNone("the room");
        cora.opens("timeline?incident=" + incident);
        PlaywrightAssertions.assertThat(cora.page().locator(".entry").first()).isVisible();
        trespass.isNone("the timeline");
        cora.leaves();
    }

    /** A room shows the newest; those before come by a press. */
    private static void everyEntry(Visitor visitor, int notes) {
        Locator entries = visitor.page().locator(".room-entry[data-look=note]");
        PlaywrightAssertions.assertThat(entries.first()).isVisible();
        while (entries.count() < notes) {
            int before = entries.count();
            visitor.presses("Show older");
            PlaywrightAssertions.assertThat(entries.nth(before)).isVisible();
        }
    }

    @Test
    void titlesSummariesAndUpdatesAreShownAsText() throws IOException {
        stage.define("xray", 0);
        List<String> titles = new ArrayList<>();
        List<String> incidents = new ArrayList<>();
        List<HostileText> all = HostileText.all();
        for (int at = 0; at < all.size(); at += 7) {
            String text = all.get(at).text();
            Map<String, Object> body = Map.of("title", text, "summary", text, "systems", List.of("xray"));
            Api.Answer answer = sender.post("/api/v1/incidents", body);
            if (answer.status() == 201) {
                incidents.add(answer.body().path("key").stringValue());
                titles.add(text);
                sender.isKept(
                        "/api/v1/incidents/" + incidents.getLast() + "/updates",
                        Map.of("text", text, "audience", "internal"));
            } else {
                assertThat(text.isBlank() || text.length() > LONGEST_TITLE || !isLine(text))
                        .as(text)
                        .isTrue();
            }
        }
        assertThat(incidents).hasSizeGreaterThan(20);

        Visitor cora = stage.visitor();
        Trespass trespass = new Trespass(cora.page(), stage.url());
        cora.signsInAs("commander").opens("incidents");
        cora.sees(incidents.getLast());
        trespass.isNone("the list");
        for (int at = 0; at < incidents.size(); at += 8) {
            cora.opens("incidents/" + incidents.get(at));
            PlaywrightAssertions.assertThat(cora.page().locator(".room-title")).containsText(incidents.get(at));
            assertThat(Sender.flat(cora.page().locator(".room-title").textContent()))
                    .contains(Sender.flat(titles.get(at)));
            trespass.isNone("the room of " + titles.get(at));
        }
        cora.leaves();
        for (String incident : incidents) {
            stage.decline(incident);
        }
    }

    @Test
    void whatWasTypedIsShownAsText() throws IOException {
        stage.define("yankee", 0);
        String incident = declared("yankee");
        Visitor cora = stage.visitor();
        Trespass trespass = new Trespass(cora.page(), stage.url());
        cora.signsInAs("commander").opens("incidents/" + incident);
        for (HostileText.Category category : List.of(HostileText.Category.HTML, HostileText.Category.MARKDOWN)) {
            List<HostileText> texts = HostileText.of(category);
            for (int at = 0; at < texts.size(); at += 12) {
                Locator note = cora.page().getByLabel("Add a note");
                note.fill(texts.get(at).text());
                note.press("Control+Enter");
                PlaywrightAssertions.assertThat(note).hasValue("");
                trespass.isNone(texts.get(at).text());
            }
        }
        cora.sees("<script>window.__hit=1</script>").leaves();
    }

    @Test
    void namesThatAreNoneAreRefusedWithASentence() throws IOException {
        stage.define("zulu", 0);
        String incident = "/api/v1/incidents/" + declared("zulu");
        for (HostileText hostile : HostileText.of(HostileText.Category.FILE_NAME)) {
            if (hostile.text().isEmpty() || !isLine(hostile.text())) {
                continue;
            }
            Api.Answer answer = stage.api()
                    .put(incident + "/roles/" + Sender.encoded(hostile.text()), Map.of("person", "commander"));
            assertThat(answer.status()).as("%s: %s", hostile, answer).isLessThan(500);
        }
    }

    private String declared(String system) throws IOException {
        return sender.post("/api/v1/incidents", Map.of("title", "Hostile words", "systems", List.of(system)))
                .expect(201)
                .path("key")
                .stringValue();
    }

    private static boolean isLine(String text) {
        return text.codePoints()
                .noneMatch(it -> Character.isISOControl(it) || Character.getType(it) == Character.SURROGATE);
    }
}

package dev.firebreak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.firebreak.process.Api;
import dev.firebreak.testing.HostileText;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts that were written to break pages, entered by program and by hand, do nothing in a real browser but stand there. */
@ExtendWith(OneStage.class)
class HostileTextJourneyIT {

    /** Also halves of characters arrive as they are: as escapes. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int LONGEST_TITLE = 200;
    private static final int AT_ONCE = 25;

    private final Stage stage;

    HostileTextJourneyIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void whatWasSentByProgramsIsShownAsText() throws IOException {
        stage.define("whiskey", 0);
        String incident = declared("whiskey");
        List<HostileText> kept = new ArrayList<>();
        for (HostileText hostile : HostileText.all()) {
            if (isKept("/api/v1/incidents/" + incident + "/notes", Map.of("text", hostile.text()))) {
                kept.add(hostile);
            }
        }
        assertThat(kept).hasSizeGreaterThan(HostileText.all().size() * 3 / 4);

        Visitor cora = stage.visitor();
        Trespass trespass = new Trespass(cora.page(), stage.url());
        cora.signsInAs("commander");
        for (String entry : entries(incident)) {
            cora.opens("incidents/" + incident + "?entry=" + entry);
            PlaywrightAssertions.assertThat(cora.page().locator("#entry-" + entry))
                    .isVisible();
            trespass.isNone("the room at entry " + entry);
        }
        cora.opens("timeline?incident=" + incident);
        PlaywrightAssertions.assertThat(cora.page().locator(".entry").first()).isVisible();
        trespass.isNone("the timeline");
        cora.leaves();
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
            Api.Answer answer = post("/api/v1/incidents", body);
            if (answer.status() == 201) {
                incidents.add(answer.body().path("key").stringValue());
                titles.add(text);
                isKept(
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
        for (int at = 0; at < incidents.size(); at += 4) {
            cora.opens("incidents/" + incidents.get(at));
            PlaywrightAssertions.assertThat(cora.page().locator(".room-title")).containsText(incidents.get(at));
            assertThat(flat(cora.page().locator(".room-title").textContent())).contains(flat(titles.get(at)));
            trespass.isNone("the room of " + titles.get(at));
        }
        cora.leaves();
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
            String name =
                    URLEncoder.encode(hostile.text(), StandardCharsets.UTF_8).replace("+", "%20");
            Api.Answer answer = stage.api().put(incident + "/roles/" + name, Map.of("person", "commander"));
            assertThat(answer.status()).as("%s: %s", hostile, answer).isLessThan(500);
        }
    }

    private String declared(String system) throws IOException {
        return post("/api/v1/incidents", Map.of("title", "Hostile words", "systems", List.of(system)))
                .expect(201)
                .path("key")
                .stringValue();
    }

    /** One of each few entries: a room shows those around it. */
    private List<String> entries(String incident) throws IOException {
        List<String> numbers = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = stage.api()
                    .get("/api/v1/incidents/" + incident + "/timeline?limit=" + AT_ONCE + after)
                    .expect(200);
            numbers.add(page.path("items").path(0).path("seq").asString());
            after = page.path("next").isString() ? "&after=" + page.path("next").stringValue() : "";
        } while (!after.isEmpty());
        return numbers;
    }

    private boolean isKept(String path, Map<String, ?> body) throws IOException {
        Api.Answer answer = post(path, body);
        assertThat(answer.status()).as("%s %s", body, answer).isIn(201, 400, 422);
        return answer.status() == 201;
    }

    private Api.Answer post(String path, Map<String, ?> body) throws IOException {
        return stage.api()
                .post(path, ASCII.writeValueAsString(body), UUID.randomUUID().toString());
    }

    private static boolean isLine(String text) {
        return text.codePoints()
                .noneMatch(it -> Character.isISOControl(it) || Character.getType(it) == Character.SURROGATE);
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}

package dev.firebreak.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import dev.firebreak.process.Jvm;
import dev.firebreak.process.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packaged console with the demo's people, a browser, and systems of the journeys' own. */
final class Stage implements AutoCloseable {

    private final ConsoleSettings settings;
    private final List<Visitor> visitors = new ArrayList<>();
    private ConsoleProcess console;
    private final Playwright playwright;
    private final Browser browser;

    /** For a journey alone. */
    Stage(Path directory) {
        this(demo(directory).quick());
    }

    private Stage(ConsoleSettings settings) {
        this.settings = settings;
        console = ConsoleProcess.start(settings);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    /** For many journeys, some of which let time pass. */
    static Stage shared() {
        return new Stage(demo(Jvm.workDirectory("journeys")).withMovableClock().quick());
    }

    /** Whoever is paused while a slow machine takes its pictures is not cut off for that, and is the same afterwards. */
    private static ConsoleSettings demo(Path directory) {
        return ConsoleSettings.bare(directory)
                .with(Map.of("FIREBREAK_BOOTSTRAP_TOKEN", ConsoleSettings.BOOTSTRAP_TOKEN))
                .withArguments("--spring.profiles.active=demo", "--firebreak.sync.stalled-after=2m");
    }

    /** The console's clock goes this far ahead of the machine's; what it is due to do by then it does by itself. */
    void clockIsAhead(Duration by) {
        try {
            MovableClock.move(settings.directory(), by);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** kill -9: what was acknowledged is kept, what was open is not. */
    void killConsole() {
        console.kill();
    }

    void startConsoleAgain() {
        console = ConsoleProcess.startAgain(console, settings);
    }

    Api api() {
        return Api.of(console);
    }

    String url() {
        return console.url();
    }

    Visitor visitor(Visitor.Device device) {
        Visitor visitor = new Visitor(browser, console.url(), device);
        visitors.add(visitor);
        return visitor;
    }

    Visitor visitor() {
        return visitor(Visitor.Device.DESK);
    }

    /** Pictures for whoever wants to know why a journey failed. */
    void keepsWhatEverybodySees(String journey) {
        for (int at = 0; at < visitors.size(); at++) {
            visitors.get(at).keepsPicture("failed-" + journey + "-" + (at + 1));
        }
    }

    /** Nobody looks any longer. */
    void everybodyLeaves() {
        visitors.forEach(Visitor::leaves);
        visitors.clear();
    }

    /** Defines a system of three switches whose names end in this word, so that journeys do not meet. */
    void define(String word, int approvals) {
        try {
            String system = "/api/v1/systems/" + word;
            api().put(system, Map.of("name", "Shop " + word, "environment", "production"))
                    .expect(201);
            for (String tool : List.of("refund", "email", "order")) {
                api().put(system + "/switches/tool." + tool, definition(tool + " " + word, approvals))
                        .expect(201);
            }
            api().put(
                            system + "/modes/read-only",
                            Map.of(
                                    "name",
                                    "Read only",
                                    "positions",
                                    Map.of("tool.refund", "disabled", "tool.email", "disabled")))
                    .expect(201);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Somebody declares an incident from elsewhere; its key. */
    String declared(String title, String system, boolean drill) throws IOException {
        return api().post("/api/v1/incidents", Map.of("title", title, "systems", List.of(system), "drill", drill))
                .expect(201)
                .path("key")
                .stringValue();
    }

    /** It was none: other journeys do not find it among what is open. */
    void decline(String incident) throws IOException {
        Map<String, Object> move = Map.of("to", "declined", "reason", "only tried");
        api().post("/api/v1/incidents/" + incident + "/transitions", move);
    }

    /** Somebody changes an incident from elsewhere. */
    void amend(String incident, Map<String, Object> change) throws IOException {
        api().patch("/api/v1/incidents/" + incident, change).expect(200);
    }

    /** An application of a system, which has not asked for anything yet. */
    Application application(String system) throws IOException {
        return new Application(console.url(), api().evaluateToken(system));
    }

    /** Contains by the API: safest, for everyone, with what is given besides. */
    void contain(String system, String tool, Map<String, Object> more) {
        Map<String, Object> flip = new LinkedHashMap<>(Map.of("position", "disabled", "reason", "forged order ids"));
        flip.putAll(more);
        try {
            api().post("/api/v1/systems/" + system + "/switches/tool." + tool + "/flips", flip)
                    .expect(201);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Somebody wants everything back and asks for approval. */
    void propose(String system) {
        try {
            api().post("/api/v1/systems/" + system + "/restores", Map.of("all", true, "reason", "fixed in release 41"))
                    .expect(202);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The position that a switch serves, as the API says. */
    String standing(String system, String tool) {
        try {
            return api().get("/api/v1/systems/" + system + "/switches/tool." + tool)
                    .expect(200)
                    .path("state")
                    .path("position")
                    .stringValue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Object> definition(String name, int approvals) {
        return Map.of(
                "kind", "tool",
                "name", name,
                "valueType", "boolean",
                "access", "write",
                "reversible", false,
                "normal", "enabled",
                "failSafe", "disabled",
                "restoreApprovals", approvals,
                "positions",
                        List.of(position("enabled", "Enabled", true, 0), position("disabled", "Disabled", false, 1)));
    }

    private static Map<String, Object> position(String key, String label, boolean value, int restraint) {
        return Map.of("key", key, "label", label, "value", value, "restraint", restraint);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        console.close();
    }
}

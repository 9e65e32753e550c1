package dev.firebreak.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged console with the demo's people, a browser, and systems of the journeys' own. */
final class Stage implements AutoCloseable {

    private final ConsoleProcess console;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    Stage(Path directory) {
        ConsoleSettings settings = ConsoleSettings.bare(directory)
                .with(Map.of("FIREBREAK_BOOTSTRAP_TOKEN", ConsoleSettings.BOOTSTRAP_TOKEN))
                .withArguments("--spring.profiles.active=demo");
        console = ConsoleProcess.start(settings);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
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
        visitors.forEach(Visitor::close);
        browser.close();
        playwright.close();
        console.close();
    }
}

package dev.firebreak.journey;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a screen says while the console cannot be reached, and how it comes back. */
class ConnectionJourneyIT {

    @Test
    void aScreenGreysWithItsAgeAndComesBackByItself(@TempDir Path directory) {
        try (Stage stage = new Stage(directory)) {
            stage.define("oscar", 0);
            Visitor watcher = stage.visitor().signsInAs("viewer").filters("oscar");
            stage.contain("oscar", "refund", Map.of());
            watcher.seesLive("refund oscar", "Disabled");

            watcher.goesOffline();
            watcher.seesIn("fb-connection", "Connection lost. What you see is from", " s old")
                    .isGrey();
            stage.contain("oscar", "email", Map.of());
            watcher.looks("connection-lost").seesLive("email oscar", "Enabled");

            watcher.comesBack();
            watcher.seesLive("email oscar", "Disabled").isFresh();

            stage.killConsole();
            watcher.seesIn("fb-connection", "Connection lost.").isGrey();
            stage.startConsoleAgain();
            stage.contain("oscar", "order", Map.of());
            watcher.isAt("login").sees("or look around as").looks("connection-after-restart");
            watcher.signsInAs("viewer").filters("oscar");
            watcher.seesLive("order oscar", "Disabled")
                    .seesLive("email oscar", "Disabled")
                    .isFresh();
        }
    }
}

package dev.firebreak.process;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** kill -9 of the console during a stream of flips loses none that was acknowledged, on both databases; briefly. */
@Timeout(900)
class KilledConsoleIT {

    private static final int ROUNDS = 2;

    @Test
    void killedConsoleKeepsAcknowledgedFlipsOnH2() throws IOException, SQLException {
        Path directory = Jvm.workDirectory("killed-h2");
        H2Files database = new H2Files(directory);
        ConsoleSettings settings = ConsoleSettings.on(directory, database.settings());
        try (KillCampaign campaign = new KillCampaign(settings, database, 1)) {
            run(campaign);
        }
    }

    @Test
    void killedConsoleKeepsAcknowledgedFlipsOnPostgres() throws IOException, SQLException {
        Path directory = Jvm.workDirectory("killed-postgres");
        PostgresDatabase database = new PostgresDatabase(PostgresServer.start(directory));
        ConsoleSettings settings = ConsoleSettings.on(directory, database.settings());
        try (KillCampaign campaign = new KillCampaign(settings, database, 2)) {
            run(campaign);
        }
    }

    private static void run(KillCampaign campaign) throws IOException, SQLException {
        campaign.begin();
        for (int round = 0; round < ROUNDS; round++) {
            campaign.round(Victim.CONSOLE);
        }
        System.out.println("kill -9 of the console: " + campaign.finish());
    }
}

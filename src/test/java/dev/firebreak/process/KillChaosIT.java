package dev.firebreak.process;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The long campaigns: kill -9 of the console, of the database server, and of both at once. */
@Tag("chaos")
@Timeout(1500)
class KillChaosIT {

    /** Fewer only while the campaign itself is worked on. */
    private static final int ROUNDS = Integer.getInteger("firebreak.chaos.rounds", 50);

    private static final int ROUNDS_OF_THE_DATABASE_ALONE = Math.min(15, ROUNDS);

    @Test
    void fiftyKillsOfTheConsoleKeepAcknowledgedFlipsOnH2() throws IOException, SQLException {
        Path directory = Jvm.workDirectory("chaos-h2");
        H2Files database = new H2Files(directory);
        ConsoleSettings settings = ConsoleSettings.on(directory, database.settings());
        try (KillCampaign campaign = new KillCampaign(settings, database, System.nanoTime())) {
            campaign.begin();
            for (int round = 0; round < ROUNDS; round++) {
                campaign.round(Victim.CONSOLE);
            }
            System.out.println("kill -9 on H2: " + campaign.finish());
        }
    }

    @Test
    void fiftyKillsOfConsoleAndDatabaseKeepAcknowledgedFlipsOnPostgres() throws IOException, SQLException {
        Path directory = Jvm.workDirectory("chaos-postgres");
        PostgresDatabase database = new PostgresDatabase(PostgresServer.start(directory));
        ConsoleSettings settings = ConsoleSettings.on(directory, database.settings());
        try (KillCampaign campaign = new KillCampaign(settings, database, System.nanoTime())) {
            campaign.begin();
            for (int round = 0; round < ROUNDS; round++) {
                campaign.round(round % 3 == 2 ? Victim.BOTH : Victim.CONSOLE);
            }
            for (int round = 0; round < ROUNDS_OF_THE_DATABASE_ALONE; round++) {
                campaign.round(Victim.DATABASE);
            }
            System.out.println("kill -9 on PostgreSQL: " + campaign.finish());
        }
    }
}

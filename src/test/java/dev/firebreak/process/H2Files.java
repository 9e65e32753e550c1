package dev.firebreak.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The embedded database as it comes, in the console's own directory; looked at in copies, since its file is locked. */
final class H2Files implements CampaignDatabase {

    private final Path console;
    private final Path copy;

    H2Files(Path console) {
        this.console = console;
        this.copy = console.resolve("left-by-the-kill");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void keepWhatWasLeft() {
        Trees.delete(copy);
        Trees.copy(console.resolve("data"), copy);
    }

    @Override
    public Connection look() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + copy.resolve("firebreak")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE",
                "sa",
                "");
    }

    @Override
    public Connection lookWhileStopped() throws SQLException {
        keepWhatWasLeft();
        return look();
    }

    @Override
    public void close() {
        Trees.delete(copy);
    }
}

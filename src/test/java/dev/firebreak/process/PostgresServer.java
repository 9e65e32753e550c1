package dev.firebreak.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL server that syncs what it commits, and that can be killed and started again on its files. */
public final class PostgresServer implements AutoCloseable {

    private final Path directory;
    private final int port;
    private final Map<String, String> moreConfiguration;
    private EmbeddedPostgres server;

    private PostgresServer(Path directory, Map<String, String> moreConfiguration) {
        this.directory = directory;
        this.port = FreePort.find();
        this.moreConfiguration = Map.copyOf(moreConfiguration);
        this.server = launch();
    }

    /** Starts a server whose files lie in the directory. */
    public static PostgresServer start(Path directory) {
        return new PostgresServer(directory, Map.of());
    }

    /** Starts a server with more settings than those that keep what is committed. */
    public static PostgresServer start(Path directory, Map<String, String> configuration) {
        return new PostgresServer(directory, configuration);
    }

    private EmbeddedPostgres launch() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setOutputRedirector(appendingTo("postgres.log"))
                .setErrorRedirector(appendingTo("postgres.log"));
        moreConfiguration.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder.Redirect appendingTo(String file) {
        return ProcessBuilder.Redirect.appendTo(directory.resolve(file).toFile());
    }

    /** What a console needs to be started on it. */
    public Map<String, String> settings() {
        return Map.of(
                "SPRING_PROFILES_ACTIVE", "postgres",
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:" + port + "/postgres",
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
    }

    /** The JDBC URL of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Where its files and its log lie. */
    public Path directory() {
        return directory;
    }

    /** A connection beside the console's. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    /** kill -9 of the server and of every process that it started; the server first, so that it cannot clean up. */
    public void kill() {
        ProcessHandle postmaster = ProcessHandle.of(postmasterId()).orElseThrow();
        List<ProcessHandle> processes = new ArrayList<>();
        processes.add(postmaster);
        processes.addAll(postmaster.descendants().toList());
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(PostgresServer::awaitEnd);
    }

    /** Starts the killed server again, on the same files and the same port. */
    public void restart() {
        close();
        server = launch();
    }

    private long postmasterId() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("could not kill " + process, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

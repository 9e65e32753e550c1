package dev.firebreak.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A real PostgreSQL, as durable as in production, started once per JVM and stopped with it. */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** Starts on first use. */
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "300")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The JDBC URL of a new, empty database. */
    public static String newDatabase() {
        String name = "firebreak_" + DATABASES.incrementAndGet();
        try (Connection connection = admin().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Holder.SERVER.getJdbcUrl("postgres", name);
    }

    /** Connects as the superuser to the maintenance database. */
    public static DataSource admin() {
        return Holder.SERVER.getPostgresDatabase();
    }
}

package dev.firebreak;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Tries, before anything else is started, whether the database answers and the ports are free. */
final class Preflight implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int LOGIN_SECONDS = 5;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        checkPort(environment.getProperty("server.port", Integer.class, 8080));
        if (environment.getProperty("firebreak.sync.enabled", Boolean.class, true)) {
            checkSyncPort(environment.getProperty("firebreak.sync.port", Integer.class, 8015));
        }
        checkDatabase(environment);
    }

    static void checkPort(int port) {
        if (isTaken(port)) {
            throw new CannotStart(
                    "Port " + port + " is taken by another program.",
                    "Stop that program, or start Firebreak on another port with SERVER_PORT=" + (port + 1) + ".");
        }
    }

    /** A console that cannot push would look well and reach nobody: better none, and a sentence. */
    static void checkSyncPort(int port) {
        if (isTaken(port)) {
            throw new CannotStart(
                    "Port " + port + ", on which flagd clients are told of flips, is taken by another program.",
                    "Stop that program, or set FIREBREAK_SYNC_PORT=" + (port + 1)
                            + ", or FIREBREAK_SYNC_ENABLED=false to run without flagd clients.");
        }
    }

    private static boolean isTaken(int port) {
        if (port <= 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    static void checkDatabase(Environment environment) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        DriverManager.setLoginTimeout(LOGIN_SECONDS);
        try (Connection connection = DriverManager.getConnection(
                url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""))) {
            connection.getMetaData();
        } catch (SQLException failure) {
            throw explained(url, failure);
        }
    }

    static CannotStart explained(String url, SQLException failure) {
        if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new CannotStart(
                    "The database file " + file(url) + " is in use by another program.",
                    "Most likely another Firebreak is running: stop it, or set SPRING_DATASOURCE_URL to another file.");
        }
        return new CannotStart(
                "The database at " + withoutCredentials(url) + " cannot be used: "
                        + withoutCredentials(firstLine(failure)) + ".",
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that the"
                        + " database runs and can be reached from here.");
    }

    private static String firstLine(SQLException failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
        int details = message.indexOf(" [");
        String plain = details > 0 ? message.substring(0, details) : message;
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The file behind an H2 URL, as the operator finds it on the disk. */
    static String file(String url) {
        String path = url.replaceFirst("(?i)^jdbc:h2:(file:)?", "").replaceFirst(";.*", "") + ".mv.db";
        return path.startsWith("~")
                ? path
                : Path.of(path).toAbsolutePath().normalize().toString();
    }

    /**
     * A URL may carry a password as a parameter or before the host, and a driver repeats the URL in its complaint: that never
     * reaches a log. Rather too much is hidden than a part of a password shown.
     */
    static String withoutCredentials(String words) {
        return words.replaceAll("(?i)(password|passwd|pwd|user|username)=[^&;\\s]*", "$1=…")
                .replaceAll("//[^?;\\s]*@", "//…@");
    }
}

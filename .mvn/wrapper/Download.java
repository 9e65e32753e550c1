import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Downloads, verifies and unpacks Maven for mvnw and mvnw.cmd, which run it from source:
 * {@code java Download.java <url of a zip> <its SHA-256, or ""> <directory to create>}.
 *
 * <p>In Java because the JDK is there anyway: no curl, unzip or sha512sum to look for, and one way for all systems.
 */
public final class Download {

    private Download() {}

    public static void main(String[] args) {
        try {
            install(URI.create(args[0]), args[1], Path.of(args[2]).toAbsolutePath());
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            String problem = (args[0] + " " + e.getMessage()).replaceAll("\\s+", " ");
            System.err.println("mvnw: no Maven 3.8 or newer found, and " + problem
                    + ": install Maven 3.8 or newer, or set FIREBREAK_MAVEN_URL to a copy of that file");
            System.exit(1);
        }
    }

    private static void install(URI url, String sha256, Path home) throws IOException, GeneralSecurityException {
        Path work = attempt("cannot be stored", () -> {
            Files.createDirectories(home.getParent());
            // Next to its destination: only within one file system is a move atomic.
            return Files.createTempDirectory(home.getParent(), ".tmp-");
        });
        // Not "finally": Ctrl-C must clean up too.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(work)));

        Path zip = attempt("could not be downloaded", () -> fetch(url, work.resolve("maven.zip")));
        if (sha256.isBlank()) {
            Path published = attempt(
                    "has no checksum next to it", () -> fetch(URI.create(url + ".sha512"), work.resolve("sha512")));
            verify(zip, "SHA-512", Files.readString(published).strip().split("\\s+")[0]);
        } else {
            verify(zip, "SHA-256", sha256.strip());
        }
        Path maven = attempt("is not a Maven archive", () -> unpack(zip, work.resolve("unpacked")));
        try {
            Files.move(maven, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another mvnw was faster: its Maven is as good as ours.
            if (!Files.exists(home.resolve("bin/mvn"))) {
                throw new IOException("cannot be moved to " + home + " (" + e + ")", e);
            }
        }
    }

    private static Path fetch(URI from, Path to) throws IOException {
        Proxy proxy = proxy(from);
        URLConnection connection =
                proxy == null ? from.toURL().openConnection() : from.toURL().openConnection(proxy);
        connection.setConnectTimeout(20_000);
        connection.setReadTimeout(60_000);
        if (connection instanceof HttpURLConnection http && http.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("HTTP " + http.getResponseCode() + " for " + from);
        }
        try (InputStream in = connection.getInputStream()) {
            Files.copy(in, to);
        }
        return to;
    }

    /** Java takes a proxy from system properties (MAVEN_OPTS) only; shells mostly have it in https_proxy. */
    private static Proxy proxy(URI url) {
        String value = env(url.getScheme() + "_proxy");
        boolean direct = url.getHost() == null
                || System.getProperty(url.getScheme() + ".proxyHost") != null
                || Stream.of(env("no_proxy").split(","))
                        .map(item -> item.strip().replaceFirst("^\\*?\\.", ""))
                        .anyMatch(item -> item.equals("*") || ("." + url.getHost()).endsWith("." + item));
        if (value.isBlank() || direct) {
            return null;
        }
        URI at = URI.create(value.contains("://") ? value : "http://" + value);
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(at.getHost(), at.getPort() < 0 ? 80 : at.getPort()));
    }

    private static String env(String name) {
        String value = System.getenv(name);
        String upper = System.getenv(name.toUpperCase(Locale.ROOT));
        return value != null ? value : upper != null ? upper : "";
    }

    private static void verify(Path file, String algorithm, String expected)
            throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        String actual = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        if (!actual.equalsIgnoreCase(expected)) {
            throw new IOException("is corrupt (its " + algorithm + " is " + actual + " instead of " + expected + ")");
        }
    }

    /** Returns the unpacked directory that has bin/mvn: the archive's only top-level directory. */
    private static Path unpack(Path file, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path to = into.resolve(entry.getName()).normalize();
                if (!to.startsWith(into)) {
                    throw new IOException("it has an entry outside itself, " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? to : to.getParent());
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, to);
                    }
                    // java.util.zip does not tell a file's mode.
                    if (to.getParent().endsWith("bin") && !to.toFile().setExecutable(true, false)) {
                        throw new IOException("cannot make " + to + " executable");
                    }
                }
            }
        }
        try (Stream<Path> top = Files.list(into)) {
            return top.filter(directory -> Files.exists(directory.resolve("bin/mvn")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("it has no bin/mvn"));
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | RuntimeException e) {
            // What is left over is never taken for a Maven.
        }
    }

    private interface Step {
        Path run() throws IOException;
    }

    /** Says which step failed: an IOException's own message is often only a file's or a host's name. */
    private static Path attempt(String failure, Step step) throws IOException {
        try {
            return step.run();
        } catch (IOException | RuntimeException e) {
            boolean plain = e.getClass() == IOException.class;
            String name = plain ? "" : e.getClass().getSimpleName() + ": ";
            throw new IOException(failure + " (" + name + e.getMessage() + ")", e);
        }
    }
}

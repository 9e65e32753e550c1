package dev.firebreak.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a Chromium, or gets one: the one named by FIREBREAK_CHROMIUM, one that is installed, as root on Debian the
 * distribution's package, else Playwright's own download.
 */
public final class Chromium {

    private static final String PACKAGE = "chromium-headless-shell";
    private static final String HEADLESS = "/usr/bin/chromium-headless-shell";

    /** The one without windows first: it draws the same pages with less work. */
    private static final List<String> INSTALLED = List.of(
            HEADLESS,
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    /** As root there is no sandbox; without the others a closed network makes Chromium try and fail in the background. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** Where there is no browser yet, creating this lets Playwright download its own. */
    public static Playwright playwright() {
        boolean found = installed().or(Chromium::fromDebian).isPresent();
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", found ? "1" : "0")));
    }

    /**
     * Headless, with what a machine without a screen needs.
     *
     * @param more arguments of this browser's own
     */
    public static Browser launch(Playwright playwright, String... more) {
        List<String> arguments =
                Stream.concat(ARGUMENTS.stream(), Stream.of(more)).toList();
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(arguments);
        installed().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("FIREBREAK_CHROMIUM")), INSTALLED.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromDebian() {
        boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (debian && "root".equals(System.getProperty("user.name"))) {
            run("apt-get", "update", "-qq");
            run("apt-get", "install", "-y", "-qq", "--no-install-recommends", offered() ? PACKAGE : "chromium");
        }
        return installed();
    }

    /** Older distributions have only the one with windows. */
    private static boolean offered() {
        return exitCode("apt-cache", "show", PACKAGE) == 0;
    }

    private static void run(String... command) {
        if (exitCode(command) != 0) {
            throw new IllegalStateException("could not install a browser: " + String.join(" ", command));
        }
    }

    private static int exitCode(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new IllegalStateException("could not install a browser", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

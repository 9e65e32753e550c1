package dev.firebreak.delivery.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.Instances;
import dev.firebreak.journey.Chromium;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Switches;
import dev.firebreak.testing.Relay;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A page in a real Chromium, at another origin than the console's, which never asks by the clock: each flip is pushed to it,
 * whatever happens to its connection, and reach says when it has it. {@link TestSite} says which client it is.
 */
@DataPlaneTest
class WebProviderInBrowserTest {

    private static final String SWITCH = "tool.refund_payment";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TestSite SITE = new TestSite();

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    Switches switches;

    @Autowired
    Reach reach;

    @Autowired
    EventStreams streams;

    @Autowired
    Instances instances;

    @Autowired
    EvaluateTokens tokens;

    private final AtomicInteger questions = new AtomicInteger();
    private SystemKey system = new SystemKey("none");
    private Relay network;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright, SITE.argument());
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
        SITE.close();
    }

    @BeforeEach
    void openPage() throws IOException {
        system = definitions.supportAssistant();
        network = new Relay(port);
        page = browser.newPage();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                questions.incrementAndGet();
            }
        });
        page.navigate(TestSite.ORIGIN + "/?base=http://localhost:" + network.port() + "&token=" + FakeTokens.of(system)
                + "&instance=page-1&key=" + SWITCH);
        shows("true");
        await().atMost(SOON).until(() -> openStreams() == 1);
    }

    @AfterEach
    void closePage() throws IOException {
        page.close();
        network.close();
    }

    @Test
    void eachFlipIsPushedAndCounted() {
        for (int round = 1; round <= 3; round++) {
            FlipRow flip = contain();
            shows("false");
            Reach.OfFlip obeyed = obeyed(flip);
            assertThat(obeyed.live()).isEqualTo(1);
            assertThat(obeyed.delivered()).isEqualTo(1);
            assertThat(obeyed.propagation()).isBetween(Duration.ZERO, SOON);
            definitions.restoreAll(system);
            shows("true");
        }
        assertThat(questions).as("one, and one for each change").hasValue(7);
    }

    @Test
    void aFlipWhileItIsCutOffIsLearntAsSoonAsItIsBack() {
        network.refuse();
        FlipRow flip = contain();
        // By then it is not told once more of what it did not take: being back alone has to be enough.
        await().atMost(SOON).until(() -> reach.of(flip).state() == Reach.State.LATE);
        assertThat(reach.of(flip).laggards()).extracting(Reach.Laggard::name).containsExactly("page-1");
        assertThat(reach.of(flip).delivered()).isZero();
        shows("true");

        network.accept();
        shows("false");
        assertThat(obeyed(flip).delivered()).isEqualTo(1);
        assertThat(questions).hasValue(2);
    }

    @Test
    void aFlipWhileTheConsoleTakesNoStreamsIsLearntAfterwards() {
        streams.stop();
        await().atMost(SOON).until(() -> streams.count() == 0);
        FlipRow flip = contain();
        streams.start();
        shows("false");
        assertThat(obeyed(flip).delivered()).isEqualTo(1);
        await().atMost(SOON).until(() -> openStreams() == 1);
        definitions.restoreAll(system);
        shows("true");
    }

    private int openStreams() {
        EvaluateTokens.Evaluates token = (EvaluateTokens.Evaluates) tokens.check(FakeTokens.of(system));
        InstanceName name = new InstanceName("page-1", InstanceName.KnownBy.HEADER);
        return instances.of(new Caller(token.id(), system, name, "")).streams();
    }

    private FlipRow contain() {
        definitions.contain(system, SWITCH);
        return Objects.requireNonNull(switches.find(system)).switches().stream()
                .flatMap(each -> each.inForce().stream())
                .findAny()
                .orElseThrow();
    }

    /** Reach follows: the page has it before the console can know. */
    private Reach.OfFlip obeyed(FlipRow flip) {
        await().atMost(SOON).until(() -> reach.of(flip).isComplete());
        return reach.of(flip);
    }

    private void shows(String value) {
        assertThat(page.locator("output"))
                .hasText(value, new LocatorAssertions.HasTextOptions().setTimeout((double) SOON.toMillis()));
    }
}

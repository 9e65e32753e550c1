package dev.firebreak.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.Permission;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.TestClock;
import dev.firebreak.testing.TestClockConfiguration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** How the first one gets in, and what later starts change: each test starts the console as often as it needs. */
class FirstStartTest {

    private static final String TOKEN = "a-long-bootstrap-token-of-a-test";

    private final String database = OnH2.newDatabase();

    @Test
    void theTokenOfTheEnvironmentMayEverythingButEvaluate() {
        try (ConfigurableApplicationContext console = start("firebreak.bootstrap-token=" + TOKEN)) {
            SignedInToken token = Objects.requireNonNull(access(console).admit(TOKEN));
            assertThat(token.actor().permissions()).containsExactlyInAnyOrder(Permission.values());
            assertThat(access(console).tokens(Actors.ADA)).singleElement().satisfies(row -> assertThat(row.scopes())
                    .doesNotContain(TokenScope.EVALUATE));
        }
    }

    @Test
    void startingAgainChangesNothing() {
        start("firebreak.bootstrap-token=" + TOKEN, "firebreak.admin-password=the first password")
                .close();
        try (ConfigurableApplicationContext console =
                start("firebreak.bootstrap-token=" + TOKEN, "firebreak.admin-password=another password")) {
            assertThat(access(console).tokens(Actors.ADA)).hasSize(1);
            assertThat(access(console).people(Actors.ADA)).hasSize(1);
            assertThat(access(console).signIn("admin", "the first password", "here"))
                    .isInstanceOf(SignInOutcome.Welcome.class);
        }
    }

    @Test
    void anotherTokenInTheEnvironmentReplacesTheFormerOne() {
        start("firebreak.bootstrap-token=" + TOKEN).close();
        try (ConfigurableApplicationContext console = start("firebreak.bootstrap-token=" + TOKEN + "-2")) {
            assertThat(access(console).admit(TOKEN)).isNull();
            assertThat(access(console).admit(TOKEN + "-2")).isNotNull();
        }
    }

    @Test
    void aTokenRevokedByHandStaysRevoked() {
        try (ConfigurableApplicationContext console = start("firebreak.bootstrap-token=" + TOKEN)) {
            SignedInToken token = Objects.requireNonNull(access(console).admit(TOKEN));
            access(console).revoke(Actors.ADA, token.token());
        }
        try (ConfigurableApplicationContext console = start("firebreak.bootstrap-token=" + TOKEN)) {
            assertThat(access(console).admit(TOKEN)).isNull();
        }
    }

    @Test
    void withNothingSetALinkLetsTheFirstAdministratorInOnce() {
        try (ConfigurableApplicationContext console = start("firebreak.poll-every=1h")) {
            assertThat(console.getBean(FirstStart.class).needsSetUpLink()).isTrue();
            String secret = newLink(console);
            assertThat(access(console).canSetUp(secret)).isTrue();
            assertThat(access(console).canSetUp("guessed")).isFalse();

            PersonRow first = access(console).setUp(secret, "me", "Me", "a long password");

            assertThat(first.roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(access(console).canSetUp(secret)).isFalse();
            assertThatThrownBy(() -> access(console).setUp(secret, "you", "You", "a long password"))
                    .isInstanceOf(Conflict.class);
            assertThat(console.getBean(FirstStart.class).needsSetUpLink()).isFalse();
        }
    }

    @Test
    void aSetUpLinkIsGoodForADay() {
        try (ConfigurableApplicationContext console = start("firebreak.poll-every=1h")) {
            String secret = newLink(console);
            console.getBean(TestClock.class).move(Duration.ofDays(1));
            assertThatThrownBy(() -> access(console).setUp(secret, "late", "Late", "a long password"))
                    .isInstanceOf(Conflict.class);
        }
    }

    @Test
    void anyOtherLinkIsWorthlessOnceSomebodyIsThere() {
        try (ConfigurableApplicationContext console = start("firebreak.poll-every=1h")) {
            String one = newLink(console);
            String other = newLink(console);
            access(console).setUp(one, "me", "Me", "a long password");
            assertThatThrownBy(() -> access(console).setUp(other, "you", "You", "a long password"))
                    .isInstanceOf(Conflict.class);
        }
    }

    private static Access access(ConfigurableApplicationContext console) {
        return console.getBean(Access.class);
    }

    private static String newLink(ConfigurableApplicationContext console) {
        SetUp setUp = console.getBean(SetUp.class);
        return Objects.requireNonNull(console.getBean(TransactionTemplate.class).execute(status -> setUp.newLink()));
    }

    /** As arguments, which win over the settings that are packed with the console. */
    private ConfigurableApplicationContext start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database,
                "--firebreak.last-used-every=1h",
                "--firebreak.timeline-head-file=target/test-timeline-head.log"));
        Stream.of(settings).map(setting -> "--" + setting).forEach(arguments::add);
        return new SpringApplicationBuilder(AccessApplication.class, TestClockConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }
}

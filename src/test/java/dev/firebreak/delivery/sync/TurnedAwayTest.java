package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Struct;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.RevocableTokens;
import dev.firebreak.delivery.http.Definitions;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Switches;
import dev.firebreak.testing.Actors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may follow a system, and what the others are told. */
@SyncTest
class TurnedAwayTest {

    @Autowired
    Definitions definitions;

    @Autowired
    Switches switches;

    @Autowired
    RevocableTokens tokens;

    @Autowired
    Sync sync;

    @Autowired
    Reach reach;

    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineIt() {
        system = definitions.supportAssistant();
    }

    @Test
    void withoutATokenNothingIsTold() {
        try (RawClient client = new RawClient(sync.port()).selector("flagSetId=" + system)) {
            assertTurnedAway(client, Status.Code.UNAUTHENTICATED, "Send a valid token");
        }
    }

    @Test
    void anUnknownTokenIsNoToken() {
        try (RawClient client = new RawClient(sync.port()).as("guessed")) {
            assertTurnedAway(client, Status.Code.UNAUTHENTICATED, "Send a valid token");
        }
    }

    @Test
    void aTokenForSomethingElseIsToldSo() {
        try (RawClient client = new RawClient(sync.port()).as(RevocableTokens.READ_ONLY)) {
            assertTurnedAway(client, Status.Code.PERMISSION_DENIED, "does not have the scope \"evaluate\"");
        }
    }

    @Test
    void aTokenMayComeAsAnApiKey() {
        try (RawClient client = new RawClient(sync.port()).with("x-api-key", RevocableTokens.of(system))) {
            assertThat(client.sync().awaitMessages(1).isOpen()).isTrue();
        }
    }

    @Test
    void theSelectorMustNameTheTokensSystem() {
        try (RawClient client = sync.client(system).selector("flagSetId=another-system")) {
            assertTurnedAway(client, Status.Code.PERMISSION_DENIED, "for another system");
        }
    }

    @Test
    void aSelectorThatMeansNothingHereIsRefused() {
        try (RawClient client = sync.client(system).selector("source=flags.json")) {
            assertTurnedAway(client, Status.Code.INVALID_ARGUMENT, "flagSetId=<system>");
        }
    }

    /** Clients of today send both, and the one in the message is out of date. */
    @Test
    void theSelectorInTheMetadataWins() {
        try (RawClient client = sync.client(system)
                .selector("flagSetId=another-system")
                .with("flagd-selector", "flagSetId=" + system)) {
            assertThat(client.sync().awaitMessages(1).isOpen()).isTrue();
        }
    }

    @Test
    void aTokenStandsInNoSelectorUnlessThatWasAllowed() {
        String selector = "flagSetId=" + system + ",token=" + RevocableTokens.of(system);
        try (RawClient client = new RawClient(sync.port()).selector(selector)) {
            assertTurnedAway(client, Status.Code.PERMISSION_DENIED, "may not stand in a selector");
        }
    }

    @Test
    void aTokenStandsInASelectorWhereThatWasAllowed() {
        String selector = "flagSetId=" + system + ",token=" + tokens.inSelectors(system);
        try (RawClient inMessage = new RawClient(sync.port()).selector(selector);
                RawClient inMetadata = new RawClient(sync.port()).with("flagd-selector", selector)) {
            assertThat(inMessage.sync().awaitMessages(1).isOpen()).isTrue();
            assertThat(inMetadata.sync().awaitMessages(1).isOpen()).isTrue();
        }
    }

    /** It cannot show a token: its message has no selector. */
    @Test
    void theMetadataOfOldClientsIsEmptyAndOpen() {
        try (RawClient client = new RawClient(sync.port())) {
            assertThat(client.metadata().getMetadata()).isEqualTo(Struct.getDefaultInstance());
        }
    }

    @Test
    void aRevokedTokenIsCutOff() {
        try (RawClient client = sync.client(system)) {
            Received received = client.sync().awaitMessages(1);
            tokens.revoke(RevocableTokens.of(system));
            Status end = received.end();
            assertThat(end.getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
            assertThat(end.getDescription()).contains("revoked");
        }
    }

    @Test
    void aDeletedSystemEndsItsStreams() {
        try (RawClient client = sync.client(system)) {
            Received received = client.sync().awaitMessages(1);
            switches.deleteSystem(Actors.ADA, system);
            assertThat(received.end().getCode()).isEqualTo(Status.Code.NOT_FOUND);
            assertTurnedAway(client, Status.Code.NOT_FOUND, "not defined any more");
        }
    }

    @Test
    void metadataWithoutMeasureIsRefused() {
        try (RawClient client = sync.client(system).with("x-firebreak-instance", "x".repeat(100_000))) {
            assertThat(client.sync().end().isOk()).isFalse();
        }
        try (RawClient client = sync.client(system)) {
            client.sync().awaitMessages(1);
        }
    }

    @Test
    void whoFetchesACopyIsNoInstanceAndYetSomebodyWhoAsks() {
        SwitchKey key = new SwitchKey("tool.refund_payment");
        assertThat(reach.of(system, key).asked()).isEqualTo(Reach.Asked.NEVER);
        definitions.contain(system, key.value());
        try (RawClient client = sync.client(system).providerId("batch-7")) {
            assertThat(client.fetch().getFlagConfiguration()).contains("\"defaultVariant\":\"stopped\"");
        }
        await().until(() -> reach.of(system, key).asked() == Reach.Asked.BEFORE);
        assertThat(reach.of(system).live()).isZero();
    }

    private static void assertTurnedAway(RawClient client, Status.Code code, String words) {
        Status followed = client.sync().end();
        assertThat(followed.getCode()).isEqualTo(code);
        assertThat(followed.getDescription()).contains(words).doesNotContain("evaluates-");
        Status fetched = Status.fromThrowable(catchThrowableOfType(StatusRuntimeException.class, client::fetch));
        assertThat(fetched.getCode()).isEqualTo(code);
        assertThat(fetched.getDescription()).isEqualTo(followed.getDescription());
    }
}

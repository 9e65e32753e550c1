package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.Instances;
import dev.firebreak.testing.EventStreamClient;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever connects is told of what it may have missed: published clients do not ask again by themselves. */
@DataPlaneTest
class EventReplayTest {

    private static final String REFUND = "tool.refund_payment";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    EventStreams streams;

    @Autowired
    Instances instances;

    @Autowired
    EvaluateTokens tokens;

    SystemKey system = new SystemKey("none");

    Pages pages = new Pages(0, system);

    @BeforeEach
    void defineSystem() {
        system = definitions.supportAssistant();
        pages = new Pages(port, system);
    }

    @AfterEach
    void closePages() {
        pages.close();
        streams.stop();
        await().until(() -> streams.count() == 0);
        streams.start();
    }

    @Test
    void whoeverHasJustAskedUnderItsOwnNameIsNotMadeToAskAgain() {
        EventStreamClient page = pages.listen(askedAs("page-1"));
        await().until(() -> page.lastId().equals("6"));
        assertThat(page.events()).isEmpty();
    }

    @Test
    void whoeverMayBeSeveralIsToldAtOnce() {
        EventStreamClient page = pages.listen(pages.address((String) null));
        await().until(() -> !page.events().isEmpty());
        assertThat(page.lastId()).isEqualTo("6");
    }

    @Test
    void aSecondPageUnderTheSameNameIsToldAtOnce() {
        EventStreamClient first = pages.listen(askedAs("page-1"));
        await().until(() -> first.lastId().equals("6"));
        EventStreamClient second = pages.listen(askedAs("page-1"));
        await().until(() -> !second.events().isEmpty());
        assertThat(first.events()).isEmpty();
    }

    @Test
    void aFlipBetweenTheQuestionAndTheConnectionIsNotLost() {
        URI address = askedAs("page-1");
        definitions.contain(system, REFUND);
        EventStreamClient page = pages.listen(address);
        await().until(() -> !page.events().isEmpty());
        assertThat(page.events().getFirst().id()).isEqualTo("7");
    }

    @Test
    void whoeverMissedAFlipWhileItWasCutOffIsTold() {
        URI address = askedAs("page-1");
        definitions.contain(system, REFUND);
        askedAs("page-1");
        EventStreamClient page = pages.listen(address, "6");
        await().until(() -> !page.events().isEmpty());
        assertThat(page.lastId()).isEqualTo("7");
    }

    @Test
    void whoeverWasToldButHasNotAskedSinceIsToldAgain() {
        URI address = askedAs("page-1");
        definitions.contain(system, REFUND);
        EventStreamClient page = pages.listen(address, "7");
        await().until(() -> !page.events().isEmpty());
    }

    @Test
    void whoeverWasToldAndAskedIsLeftAlone() {
        EventStreamClient page = pages.listen(askedAs("page-1"), "6");
        await().until(() -> page.lines().contains("id: 6"));
        assertThat(page.events()).isEmpty();
    }

    @Test
    void whoeverMayBeSeveralAndWasToldIsLeftAlone() {
        EventStreamClient page = pages.listen(pages.address((String) null), "6");
        await().until(() -> page.lines().contains("id: 6"));
        assertThat(page.events()).isEmpty();
    }

    @Test
    void whatCannotBeTheLastRevisionCountsAsBehind() {
        for (String lastId : List.of("99", "-1", "6.0", "six", "06", "99999999999999999999999", "0x6")) {
            EventStreamClient page = pages.listen(askedAs("page-" + lastId), lastId);
            await(lastId).until(() -> !page.events().isEmpty());
            assertThat(page.lastId()).as(lastId).isEqualTo("6");
        }
    }

    @Test
    void clientsThatCannotSetTheHeaderMaySayItInTheAddress() {
        for (String parameter : List.of("lastEventId", "last_event_id")) {
            URI address = askedAs("page-" + parameter);
            EventStreamClient behind = pages.listen(URI.create(address + "&" + parameter + "=5"));
            await().until(() -> !behind.events().isEmpty());
            behind.close();
        }
        EventStreamClient upToDate = pages.listen(URI.create(pages.address((String) null) + "&lastEventId=6"));
        await().until(() -> upToDate.lines().contains("id: 6"));
        assertThat(upToDate.events()).isEmpty();
    }

    @Test
    void whoeverConnectsAgainByItselfIsToldOfWhatItMissed() {
        EventStreamClient page = pages.listen(askedAs("page-1"));
        await().until(() -> page.lastId().equals("6"));
        page.drop();
        definitions.contain(system, REFUND);
        await().until(() -> page.lastId().equals("7"));
        assertThat(page.events().getLast().data()).contains("refetchEvaluation");
    }

    /** What it was given is noted right after it was sent. */
    private URI askedAs(String name) {
        Exchange.Result answer = pages.ask(name).send();
        long revision = answer.json().at("/metadata/revision").longValue();
        EvaluateTokens.Evaluates token = (EvaluateTokens.Evaluates) tokens.check(FakeTokens.of(system));
        InstanceName named = new InstanceName(name, InstanceName.KnownBy.HEADER);
        await().until(() ->
                instances.of(new Caller(token.id(), system, named, "")).holds() == revision);
        return pages.address(answer);
    }
}

package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Restoring over HTTP, with the people that it takes. */
@ApiTest
class RestoringContractTest {
    @LocalServerPort
    int port;

    private final String system = "restoring-" + UUID.randomUUID();
    private final String path = "/api/v1/systems/" + system;
    private final String restores = path + "/restores";
    private Api carl = Api.at(0);
    private Api cleo = Api.at(0);
    private String flip = "";

    @BeforeEach
    void defineSystemAndContain() {
        Callers callers = new Callers(port);
        Examples.define(callers.administrator(), system);
        carl = callers.commander("carl");
        cleo = callers.commander("cleo");
        flip = carl.post(path + "/switches/tool.refund/flips", "{\"position\": \"disabled\", \"reason\": \"forged\"}")
                .at("/id");
        carl.post(path + "/switches/tool.lookup/flips", "{\"position\": \"off\", \"reason\": \"wrong\"}");
    }

    @Test
    void namingTheNormalPositionRestoresAtOnceWhereNoApprovalIsAsked() {
        Api.Answer restored =
                carl.post(path + "/switches/tool.lookup/flips", "{\"position\": \"on\", \"reason\": \"fixed\"}");
        assertThat(restored.status()).isEqualTo(201);
        assertThat(restored.at("/state")).isEqualTo("restored");
        assertThat(restored.at("/position")).isEqualTo("on");
        assertThat(restored.at("/restore/state")).isEqualTo("done");
        assertThat(restored.at("/revision")).isEqualTo(restored.at("/restore/revision"));
        Api.Answer asFlip = carl.get("/api/v1/flips/" + restored.at("/id"));
        assertThat(asFlip.status()).isEqualTo(303);
        assertThat(asFlip.header("Location")).isEqualTo(restored.header("Location"));
        assertThat(carl.get("/api/v1/restores/" + restored.at("/id")).at("/id")).isEqualTo(restored.at("/id"));
        String another = system + "-another";
        Examples.define(new Callers(port).administrator(), another);
        Api.Answer elsewhere =
                new Callers(port).confined(another, "\"read\"").get("/api/v1/flips/" + restored.at("/id"));
        assertThat(elsewhere.status()).isEqualTo(403);
    }

    @Test
    void anUnknownFlipIsNotFoundAsOne() {
        Api.Answer unknown = carl.get("/api/v1/flips/018f0000-0000-7000-8000-000000000000");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/type")).endsWith("/unknown-flip");
    }

    @Test
    void aListOfASystemThatNeverWasIsRefused() {
        for (String list : List.of(
                "/api/v1/timeline?system=nowhere",
                "/api/v1/timeline?kind=restore.&system=nowhere",
                "/api/v1/restores?system=nowhere",
                "/api/v1/restores?state=unreviewed&system=nowhere")) {
            Api.Answer refused = carl.get(list);
            assertThat(refused.status()).as(list).isEqualTo(404);
            assertThat(refused.at("/type")).as(list).endsWith("/unknown-system");
            assertThat(refused.at("/detail")).as(list).contains("nowhere");
        }
    }

    @Test
    void aListOfASystemThatHasNothingToShowIsEmpty() {
        assertThat(carl.get("/api/v1/restores?system=" + system)
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(carl.get("/api/v1/timeline?kind=mode.applied&system=" + system)
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(carl.get("/api/v1/timeline?after=999999999&system=" + system)
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theTimelineOfADeletedSystemIsKept() {
        String gone = system + "-gone";
        Api administrator = new Callers(port).administrator();
        Examples.define(administrator, gone);
        assertThat(administrator.delete("/api/v1/systems/" + gone).status()).isLessThan(300);
        assertThat(carl.get("/api/v1/timeline?system=" + gone)
                        .json()
                        .path("items")
                        .isEmpty())
                .isFalse();
        assertThat(carl.get("/api/v1/timeline?kind=mode.applied&system=" + gone).status())
                .isEqualTo(200);
    }

    @Test
    void namingTheNormalPositionProposesWhereApprovalsAreAsked() {
        Api.Answer proposed =
                carl.post(path + "/switches/tool.refund/flips", "{\"position\": \"enabled\", \"reason\": \"fixed\"}");
        assertThat(proposed.status()).isEqualTo(202);
        assertThat(proposed.header("Location")).isEqualTo("/api/v1/restores/" + proposed.at("/id"));
        assertThat(proposed.at("/state")).isEqualTo("proposed");
        assertThat(proposed.at("/approvalsNeeded")).isEqualTo("1");
        assertThat(proposed.at("/decisionsMissing")).isEqualTo("1");
        assertThat(proposed.at("/items/0/from")).isEqualTo("Disabled");
        assertThat(proposed.at("/items/0/to")).isEqualTo("Enabled");
        assertThat(carl.get("/api/v1/restores?system=" + system).at("/items/0/id"))
                .isEqualTo(proposed.at("/id"));
    }

    @Test
    void anotherPersonApproves() {
        String id =
                carl.post(restores, "{\"all\": true, \"reason\": \"fixed\"}").at("/id");
        String decisions = "/api/v1/restores/" + id + "/decisions";
        assertThat(carl.post(decisions, "{\"decision\": \"approve\"}").status()).isEqualTo(409);
        Api token = new Callers(port).scope("restore");
        assertThat(token.post(decisions, "{\"decision\": \"approve\"}").status())
                .isEqualTo(403);
        Api.Answer done = cleo.post(decisions, "{\"decision\": \"approve\"}");
        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(done.at("/decisions/0/person")).startsWith("cleo");
        assertThat(carl.get(path).at("/contained")).isEqualTo("0");
    }

    @Test
    void rejectingNeedsAReason() {
        String id =
                carl.post(restores, "{\"all\": true, \"reason\": \"fixed\"}").at("/id");
        String decisions = "/api/v1/restores/" + id + "/decisions";
        assertThat(cleo.post(decisions, "{\"decision\": \"reject\"}").at("/errors/0/field"))
                .isEqualTo("reason");
        Api.Answer rejected = cleo.post(decisions, "{\"decision\": \"reject\", \"reason\": \"still wrong\"}");
        assertThat(rejected.at("/state")).isEqualTo("rejected");
        assertThat(rejected.at("/closedWhy")).contains("still wrong");
        assertThat(carl.get(path).at("/contained")).isEqualTo("2");
    }

    @Test
    void emergencyIsCarriedOutAndReviewedBySomebodyElse() {
        Api.Answer done =
                carl.post(restores, "{\"all\": true, \"reason\": \"lives depend on it\", \"emergency\": true}");
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.at("/kind")).isEqualTo("emergency");
        assertThat(done.at("/awaitsReview")).isEqualTo("true");
        assertThat(carl.get("/api/v1/restores?state=unreviewed&system=" + system)
                        .at("/items/0/id"))
                .isEqualTo(done.at("/id"));
        String review = "/api/v1/restores/" + done.at("/id") + "/review";
        assertThat(carl.post(review, "{\"note\": \"was right\"}").status()).isEqualTo(409);
        assertThat(cleo.post(review, "{\"note\": \"was right\"}").at("/review/by"))
                .startsWith("cleo");
    }

    @Test
    void flipsSwitchesAndSnapshotsAreSelected() {
        assertThat(carl.post(restores, "{\"switches\": [\"tool.lookup\"], \"reason\": \"fixed\"}")
                        .status())
                .isEqualTo(201);
        assertThat(carl.post(restores, "{\"flips\": [\"" + flip + "\"], \"reason\": \"fixed\"}")
                        .at("/items/0/flip"))
                .isEqualTo(flip);
        Api.Answer back = carl.post(restores, "{\"snapshot\": 1, \"reason\": \"back to before\"}");
        assertThat(back.status()).isEqualTo(202);
        assertThat(carl.post(restores, "{\"reason\": \"what?\"}").status()).isEqualTo(422);
        assertThat(carl.post(restores, "{\"all\": true, \"snapshot\": 1, \"reason\": \"both?\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void flipsAreLoosened() {
        Api.Answer release = carl.post(
                restores, "{\"release\": [{\"flip\": \"" + flip + "\", \"share\": 20}], \"reason\": \"try\"}");
        assertThat(release.status()).as("%s", release).isEqualTo(202);
        assertThat(release.at("/items/0/release")).isEqualTo("20");
        Api.Answer sooner = carl.post(
                restores,
                "{\"bringForward\": [{\"flip\": \"" + flip + "\", \"expiresIn\": \"PT10M\"}], \"reason\": \"soon\"}");
        assertThat(sooner.status()).as("%s", sooner).isEqualTo(202);
        assertThat(sooner.at("/items/0/endAt")).endsWith("Z");
    }

    @Test
    void staleLookIsRefused() {
        Api.Answer stale = carl.post(restores, "{\"all\": true, \"reason\": \"fixed\", \"expectedRevision\": 1}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.at("/type")).endsWith("/revision-changed");
    }

    @Test
    void timelineTellsItAllInOrder() {
        carl.post(restores, "{\"all\": true, \"reason\": \"fixed\"}");
        Api.Answer first = carl.get("/api/v1/timeline?limit=2&system=" + system);
        assertThat(first.json().path("items").size()).isEqualTo(2);
        Api.Answer rest = carl.get("/api/v1/timeline?system=" + system + "&after=" + first.at("/next"));
        assertThat(rest.json().path("next").isNull()).isTrue();
        assertThat(rest.json().path("items").findValuesAsString("kind")).contains("restore.proposed");
        assertThat(carl.get("/api/v1/timeline?kind=restore.&system=" + system)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        Api.Answer verified = carl.get("/api/v1/timeline/verification");
        assertThat(verified.at("/intact")).isEqualTo("true");
        assertThat(verified.json().propertyNames()).containsExactly("intact", "entries", "head");
    }
}

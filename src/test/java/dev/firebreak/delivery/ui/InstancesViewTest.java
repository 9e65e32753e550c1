package dev.firebreak.delivery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.component.virtuallist.VirtualListTester;
import dev.firebreak.access.Access;
import dev.firebreak.access.IssueToken;
import dev.firebreak.access.TokenId;
import dev.firebreak.access.TokenScope;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.Instance;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.Instances;
import dev.firebreak.delivery.OpenStream;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody who runs is listed with how it is served and whether it obeys, while one looks. */
@ScreenTest
class InstancesViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();

    @Autowired
    Switches switches;

    @Autowired
    Instances instances;

    @Autowired
    Access access;

    @Autowired
    Seat seat;

    private SystemKey system = new SystemKey("none");
    private UUID token = UUID.randomUUID();

    @BeforeEach
    void defineASystem() {
        system = new SystemKey("instances-" + SYSTEMS.incrementAndGet());
        switches.define(new DefineSystem(Actors.ADA, system, SystemDetails.of("Assistant", "production", "", "")));
        token = access.issue(new IssueToken(Actors.ADA, "assistant", Set.of(TokenScope.EVALUATE), system, null, null))
                .token()
                .id()
                .value();
        seat.take(Actors.VIC);
    }

    @Test
    void withoutAnyItLeadsToConnecting() {
        open();

        assertThat(page()).contains("No instance has asked for this system's switches yet.");
        assertThat(getCurrentView().getElement().getOuterHTML()).contains(Links.connect(system));
    }

    @Test
    void whoeverAsksEachTimeIsNeverSaidToHoldTheNewest() {
        instance("pod-1", InstanceName.KnownBy.HEADER).asked(new SwitchKey("tool.refund"), 1);
        open();

        assertThat(line(0).state()).isEqualTo("asks each time");
        assertThat(line(0).detail()).isEqualTo("obeys at its next request, has asked for 1 switch");
        assertThat(line(0).told()).isEqualTo("gives its name");
        assertThat(line(0).known()).contains("X-Firebreak-Instance");
        assertThat(line(0).token()).isEqualTo("token assistant");
        assertThat(page()).contains("1 instance: 1 asks each time");
    }

    @Test
    void whoeverLagsComesFirstAndIsCurrentOnceItWasGivenTheNewest() {
        try (OpenStream good = push("pod-a", InstanceName.KnownBy.PROVIDER_ID, OpenStream.Kind.SYNC);
                OpenStream late = push("pod-b", InstanceName.KnownBy.PROVIDER_ID, OpenStream.Kind.SYNC)) {
            good.delivered(revision());
            late.sent(revision());
            open();
            assertThat(line(0).name()).isEqualTo("pod-b");
            assertThat(line(0).state()).isEqualTo("behind");
            assertThat(line(0).served()).isEqualTo("values are pushed to it");
            assertThat(line(0).detail()).isEqualTo("has been given nothing yet");
            assertThat(line(1).state()).isEqualTo("has the newest");

            late.delivered(revision());

            Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                roundTrip();
                assertThat(line(1).name()).isEqualTo("pod-b");
                assertThat(line(1).state()).isEqualTo("has the newest");
            });
        }
    }

    @Test
    void whoseTokenWasRevokedIsNotSaidToObey() {
        instance("pod-a", InstanceName.KnownBy.HEADER).fetched(revision());
        access.revoke(Actors.ADA, new TokenId(token));
        open();

        assertThat(line(0).state()).isEqualTo("token revoked");
        assertThat(line(0).look()).isEqualTo("warn");
        assertThat(line(0).detail()).startsWith("gets nothing any more");
    }

    @Test
    void oneKnownByItsAddressMayBeSeveral() {
        instance("10.0.0.7", InstanceName.KnownBy.ADDRESS).fetched(revision());
        open();

        assertThat(line(0).told()).isEqualTo("gives no name, may be several");
        assertThat(line(0).served()).isEqualTo("fetches from time to time");
    }

    @Test
    void ofTenThousandTheFilterFindsOne() {
        IntStream.range(0, 10_000).forEach(number -> instance("pod-" + number, InstanceName.KnownBy.HEADER)
                .fetched(revision()));
        open();
        assertThat(page()).contains("10,000 instances");

        test(find(TextField.class).single()).setValue("pod-7321");

        assertThat(lines().size()).isEqualTo(1);
        assertThat(line(0).name()).isEqualTo("pod-7321");
    }

    private long revision() {
        return switches.system(system).revision();
    }

    private Instance instance(String name, InstanceName.KnownBy by) {
        return instances.of(new Caller(token, system, new InstanceName(name, by), "test client"));
    }

    private OpenStream push(String name, InstanceName.KnownBy by, OpenStream.Kind kind) {
        return instances.push(new Caller(token, system, new InstanceName(name, by), "test client"), kind);
    }

    private void open() {
        UI.getCurrent().navigate(Links.instances(system));
    }

    private InstanceLine line(int index) {
        return lines().getItem(index);
    }

    @SuppressWarnings("unchecked")
    private VirtualListTester<VirtualList<InstanceLine>, InstanceLine> lines() {
        return test(find(VirtualList.class).single());
    }

    private String page() {
        return find(InstancesView.class).single().getElement().getTextRecursively();
    }
}

package dev.firebreak.delivery.sync;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.InstanceName.KnownBy;
import dev.firebreak.delivery.Instances;
import dev.firebreak.delivery.Named;
import dev.firebreak.delivery.RevocableTokens;
import dev.firebreak.switches.Switches;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;

/** What tests ask of the console about one of its systems, and clients of it. */
@TestComponent
class Sync {

    private final SyncServer server;
    private final Switches switches;
    private final Instances instances;

    Sync(SyncServer server, Switches switches, Instances instances) {
        this.server = server;
        this.switches = switches;
        this.instances = instances;
    }

    int port() {
        return server.port();
    }

    RawClient client(SystemKey system) {
        return client(system, server.port());
    }

    RawClient client(SystemKey system, int port) {
        return new RawClient(port).as(RevocableTokens.of(system));
    }

    /** A client that says what it is called. */
    RawClient client(SystemKey system, String instance) {
        return client(system).with("x-firebreak-instance", instance);
    }

    long revision(SystemKey system) {
        return Objects.requireNonNull(switches.find(system)).revision();
    }

    Named instance(SystemKey system, String name) {
        return instance(system, RevocableTokens.of(system), name, KnownBy.HEADER);
    }

    Named instance(SystemKey system, String token, String name, KnownBy by) {
        return new Named(instances, RevocableTokens.id(token), system, new InstanceName(name, by));
    }
}

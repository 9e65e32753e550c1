package dev.firebreak.demo;

import dev.openfeature.sdk.FeatureProvider;
import dev.openfeature.sdk.OpenFeatureAPI;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of the assistant's instances: a client of its own, and a wire of its own to the console. */
public final class DemoInstance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoInstance.class);

    /** How it gets its values. */
    public enum Way {
        /** flagd's provider in its process: everything is pushed to it. */
        PUSHED,
        /** The OFREP provider: it asks each time. */
        ASKS
    }

    private final String name;
    private final Way way;
    private final Wire wire;
    private final SupportAssistant assistant;

    DemoInstance(String name, Way way, Wire wire, FeatureProvider provider) {
        this.name = name;
        this.way = way;
        this.wire = wire;
        OpenFeatureAPI api = OpenFeatureAPI.getInstance();
        try {
            api.setProviderAndWait(name, provider);
        } catch (RuntimeException notYet) {
            LOG.warn("{} of the demo cannot reach the console yet and goes on trying", name, notYet);
        }
        this.assistant = new SupportAssistant(name, api.getClient(name));
    }

    public String name() {
        return name;
    }

    public Way way() {
        return way;
    }

    Handled handle(long number, Enquiry enquiry, Instant at) {
        return assistant.handle(number, enquiry, at).whilePaused(wire.isStanding());
    }

    public boolean isPaused() {
        return wire.isStanding();
    }

    /** Stands still like a process that hangs on its network, without its connection breaking. */
    public void pause() {
        wire.standStill();
    }

    public void resume() {
        wire.moveOn();
    }

    boolean isServed() {
        return wire.isWhole();
    }

    void serve(boolean served) throws IOException {
        if (served) {
            wire.join();
            return;
        }
        wire.moveOn();
        wire.cut();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}

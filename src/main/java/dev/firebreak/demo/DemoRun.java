package dev.firebreak.demo;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Switches;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Starts the simulated assistant once the console answers, and stops it with the console. */
@Component
@Profile("demo")
public class DemoRun {

    /** The system that the assistant is. */
    public static final SystemKey SYSTEM = new SystemKey("support-production");

    private static final int SYNC_PORT = 8015;

    private final DemoTokens tokens;
    private final Switches switches;
    private final Environment environment;
    private final Clock clock;
    private volatile @Nullable Simulation simulation;

    DemoRun(DemoTokens tokens, Switches switches, Environment environment, Clock clock) {
        this.tokens = tokens;
        this.switches = switches;
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws IOException {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (port == null || !hasItsSystem()) {
            return;
        }
        Fleet fleet = new Fleet(port, syncPort(), SYSTEM.value(), tokens.issue(SYSTEM));
        Simulation started = new Simulation(fleet.start(), clock);
        started.start();
        simulation = started;
    }

    private int syncPort() {
        boolean offered = environment.getProperty("firebreak.sync.enabled", Boolean.class, true);
        return offered ? environment.getProperty("firebreak.sync.port", Integer.class, SYNC_PORT) : 0;
    }

    /** Whether the assistant's system is defined: an operator may have named other definition files. */
    public boolean hasItsSystem() {
        return switches.find(SYSTEM) != null;
    }

    /** The running assistant, or null while the console starts or without its system. */
    public @Nullable Simulation simulation() {
        return simulation;
    }

    @PreDestroy
    void stop() throws IOException {
        Simulation running = simulation;
        if (running != null) {
            running.close();
        }
    }
}

package dev.firebreak.switches.files;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the files once the switches are in memory, and before the first request can come in. */
@Component
class LoadAtStart implements SmartLifecycle {

    private final DefinitionFiles files;
    private volatile boolean running;

    LoadAtStart(DefinitionFiles files) {
        this.files = files;
    }

    @Override
    public void start() {
        files.load();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Well before the web server, which starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}

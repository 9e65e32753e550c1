package dev.firebreak.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins with what was known when the console was stopped, and keeps it up to date; while the database is away it waits. */
@Component
class ReachKeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReachKeeping.class);

    private final Keeping keeping;
    private final Recorder recorder;
    private final FlipWatch watch;
    private final Forgetting forgetting;
    private final ReachMemory memory;
    private volatile boolean begun;
    private boolean failing;

    ReachKeeping(Keeping keeping, Recorder recorder, FlipWatch watch, Forgetting forgetting, ReachMemory memory) {
        this.keeping = keeping;
        this.recorder = recorder;
        this.watch = watch;
        this.forgetting = forgetting;
        this.memory = memory;
    }

    /** Who ran is known before it is asked whom the flips in force have reached. */
    @Override
    public void start() {
        keeping.read();
        memory.load();
        watch.begin(memory.flipsInForce());
        begun = true;
    }

    @Override
    public void stop() {
        whileTheDatabaseIsThere(() -> {
            keeping.write();
            keeping.end();
        });
        begun = false;
    }

    @Override
    public boolean isRunning() {
        return begun;
    }

    /** Once the definition files are loaded, and before the first request can come in. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Scheduled(fixedDelayString = "${firebreak.reach.write-every:1s}")
    void write() {
        whileTheDatabaseIsThere(() -> {
            recorder.write();
            keeping.write();
        });
    }

    @Scheduled(fixedDelayString = "${firebreak.poll-every:2s}")
    void read() {
        whileTheDatabaseIsThere(keeping::read);
    }

    @Scheduled(fixedDelayString = "${firebreak.reach.forget-every:30s}")
    void forget() {
        whileTheDatabaseIsThere(() -> {
            forgetting.forget();
            memory.write();
        });
    }

    private synchronized void whileTheDatabaseIsThere(Runnable work) {
        if (!begun) {
            return;
        }
        try {
            work.run();
            failing = false;
        } catch (RuntimeException databaseAway) {
            if (!failing) {
                LOG.warn("Cannot keep who runs and how far flips get, going on in memory: {}", databaseAway.toString());
            }
            failing = true;
        }
    }
}

package dev.firebreak.playbooks;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what waits for others' answers on a thread of its own, so that it holds nobody up. */
@Component
class Elsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("playbook-", 0).factory());

    void run(Runnable task) {
        try {
            threads.execute(() -> guarded(task));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Firebreak stops; what was begun is found again after the start");
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.error("What a playbook waits for could not be written down; it is found again in a moment", failure);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

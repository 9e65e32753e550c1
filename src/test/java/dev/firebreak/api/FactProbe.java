package dev.firebreak.api;

import dev.firebreak.base.Fact;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;

/** Lets a test do something in the middle of an act: on its thread, within its transaction. */
@TestConfiguration(proxyBeanMethods = false)
class FactProbe {
    private final AtomicReference<@Nullable Consumer<Fact>> once = new AtomicReference<>();

    void once(Consumer<Fact> action) {
        once.set(action);
    }

    @EventListener
    void on(Fact fact) {
        Consumer<Fact> action = once.getAndSet(null);
        if (action != null) {
            action.accept(fact);
        }
    }
}

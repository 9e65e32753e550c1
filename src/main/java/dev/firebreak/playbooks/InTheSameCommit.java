package dev.firebreak.playbooks;

import dev.firebreak.base.Acted;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes in a run what another module's act came to, in the transaction of that act: a flip and the step that made it are kept
 * together, or neither is.
 */
@Component
class InTheSameCommit {

    private static final ThreadLocal<@Nullable Consumer<Object>> WAITING = new ThreadLocal<>();

    /** @param note is given what the act returns, inside its transaction; what it throws takes the act back */
    <R> R of(Supplier<R> act, Consumer<Object> note) {
        WAITING.set(note);
        try {
            return act.get();
        } finally {
            WAITING.remove();
        }
    }

    @EventListener
    void on(Acted acted) {
        Consumer<Object> note = WAITING.get();
        if (note != null) {
            note.accept(acted.result());
        }
    }
}

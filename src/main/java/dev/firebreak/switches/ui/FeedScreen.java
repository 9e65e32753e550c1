package dev.firebreak.switches.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.firebreak.base.SystemKey;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One part of an open page, and what it has not been told yet. */
final class FeedScreen {

    private final UI ui;
    private final Consumer<Set<SystemKey>> changed;
    private final @Nullable Consumer<Set<SystemKey>> reached;
    private final Set<SystemKey> boards = ConcurrentHashMap.newKeySet();
    private final Set<SystemKey> reaches = ConcurrentHashMap.newKeySet();

    FeedScreen(UI ui, Consumer<Set<SystemKey>> changed, @Nullable Consumer<Set<SystemKey>> reached) {
        this.ui = ui;
        this.changed = changed;
        this.reached = reached;
    }

    /** Whether that is news. */
    boolean boardChanged(Set<SystemKey> systems) {
        return boards.addAll(systems);
    }

    /** Whether that is news; never for a screen that shows no reach. */
    boolean reachChanged(Set<SystemKey> systems) {
        return reached != null && reaches.addAll(systems);
    }

    /** Tells all of it at once, so that the browser is sent one update. */
    void tell() {
        Set<SystemKey> board = taken(boards);
        Set<SystemKey> reach = taken(reaches);
        if (board.isEmpty() && reach.isEmpty()) {
            return;
        }
        try {
            var _ = ui.access(() -> {
                if (!board.isEmpty()) {
                    changed.accept(board);
                }
                if (!reach.isEmpty() && reached != null) {
                    reached.accept(reach);
                }
            });
        } catch (UIDetachedException gone) {
            // Closed between the change and now: nobody looks at it any more.
            boards.clear();
            reaches.clear();
        }
    }

    private static Set<SystemKey> taken(Set<SystemKey> dirty) {
        Set<SystemKey> systems = Set.copyOf(dirty);
        dirty.removeAll(systems);
        return systems;
    }
}

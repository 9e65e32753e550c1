package dev.firebreak.console.ui.room;

import dev.firebreak.base.InvalidInput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a time to jump to. */
final class GoToTime {

    private GoToTime() {}

    /** @param start what it begins with */
    static void open(ZoneId zone, @Nullable Instant start, Consumer<Instant> go) {
        MomentField at = new MomentField("Time", zone, start);
        new ActDialog(
                        "Go to a time",
                        "Go",
                        () -> {
                            Instant moment = at.moment();
                            if (moment == null) {
                                throw new InvalidInput("time", "is needed");
                            }
                            go.accept(moment);
                        },
                        at)
                .open();
    }
}

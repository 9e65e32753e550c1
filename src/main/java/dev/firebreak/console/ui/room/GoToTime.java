package dev.firebreak.console.ui.room;

import dev.firebreak.base.InvalidInput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Asks for a time to jump to. */
final class GoToTime {

    private GoToTime() {}

    static void open(ZoneId zone, Consumer<Instant> go) {
        MomentField at = new MomentField("Time", zone, null);
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

package dev.firebreak.switches.ui;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.RecentUse;
import dev.firebreak.switches.Switches;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the sheets work with: the door, who is acting, and what applications asked for lately. */
@Component
public class Desk {

    private static final RecentUse.Use NOTHING = new RecentUse.Use(Duration.ZERO, 0, 0, 0, Map.of());

    private final Switches switches;
    private final CurrentActor actors;
    private final ObjectProvider<RecentUse> recentUse;
    private final BoardFeed feed;
    private final Duration undoWithin;

    Desk(
            Switches switches,
            CurrentActor actors,
            ObjectProvider<RecentUse> recentUse,
            BoardFeed feed,
            @Value("${firebreak.undo-within:2m}") Duration undoWithin) {
        this.switches = switches;
        this.actors = actors;
        this.recentUse = recentUse;
        this.feed = feed;
        this.undoWithin = undoWithin;
    }

    /** The door. */
    public Switches switches() {
        return switches;
    }

    /** Who is acting. */
    public Actor actor() {
        return actors.get();
    }

    /** What others change. */
    BoardFeed feed() {
        return feed;
    }

    Duration undoWithin() {
        return undoWithin;
    }

    RecentUse.Use use(SystemKey system, SwitchKey key) {
        RecentUse known = recentUse.getIfAvailable();
        return known == null ? NOTHING : known.of(system, key);
    }
}

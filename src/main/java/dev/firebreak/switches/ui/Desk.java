package dev.firebreak.switches.ui;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Switches;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the sheets work with: the door, who is acting, and what applications asked for lately. */
@Component
public class Desk {

    private final Switches switches;
    private final Reader reader;
    private final Traffic traffic;
    private final BoardFeed feed;
    private final Duration undoWithin;

    Desk(
            Switches switches,
            Reader reader,
            Traffic traffic,
            BoardFeed feed,
            @Value("${firebreak.undo-within:2m}") Duration undoWithin) {
        this.switches = switches;
        this.reader = reader;
        this.traffic = traffic;
        this.feed = feed;
        this.undoWithin = undoWithin;
    }

    /** The door. */
    public Switches switches() {
        return switches;
    }

    /** Who is acting. */
    public Actor actor() {
        return reader.actor();
    }

    /** What of flips they may know. */
    Discreet discreet() {
        return reader.discreet();
    }

    /** What other modules add. */
    Companions companions() {
        return reader.companions();
    }

    /** What others change. */
    BoardFeed feed() {
        return feed;
    }

    Duration undoWithin() {
        return undoWithin;
    }

    /** Whether anybody asks for a switch. */
    public Reach.Asked asked(SystemKey system, SwitchKey key) {
        return traffic.of(system, key).asked();
    }

    /** Who runs and what they ask for. */
    Traffic traffic() {
        return traffic;
    }
}

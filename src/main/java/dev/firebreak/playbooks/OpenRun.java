package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import dev.firebreak.playbooks.definition.Playbook;
import java.time.Instant;
import java.util.function.Consumer;

/** A run that is held while somebody or something moves it. */
record OpenRun(Run run, Playbook playbook, Course course, Telling telling, Instant now) {

    static OpenRun of(Run run, Playbook playbook, Situation situation, Actor by, Instant now, Consumer<Fact> timeline) {
        Telling telling = new Telling(run, playbook, by, now, timeline);
        return new OpenRun(run, playbook, new Course(run, playbook, situation, telling, now), telling, now);
    }

    Steering steering() {
        return new Steering(run, course, telling, now);
    }

    Ticking ticking() {
        return new Ticking(run, course, telling, now);
    }
}

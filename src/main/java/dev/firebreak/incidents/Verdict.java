package dev.firebreak.incidents;

import dev.firebreak.severities.LevelKey;

/** Who decides how severe an incident is. */
public sealed interface Verdict {

    /** The rules, from the four axes. */
    record ByRule() implements Verdict {}

    /** A person, whatever the rules say. */
    record Said(LevelKey level) implements Verdict {}

    /** Whoever decided before: the rules go on deciding, or what was said stays. */
    record AsBefore() implements Verdict {}
}

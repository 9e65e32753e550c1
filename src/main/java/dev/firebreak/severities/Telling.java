package dev.firebreak.severities;

import java.util.List;

/** Who is told while a severity is only provisional. */
public sealed interface Telling {

    /** Whom the level tells, the same as if it were certain. */
    record AsTheLevel() implements Telling {}

    /** These alone, whatever the level, until it is certain. */
    record Only(List<String> names) implements Telling {
        public Only {
            names = List.copyOf(names);
        }
    }
}

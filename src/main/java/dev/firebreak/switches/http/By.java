package dev.firebreak.switches.http;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Words;

/**
 * Who acted, as it was then.
 *
 * @param kind person, token, playbook, tripwire, schedule or console
 */
record By(String kind, String name) {

    static By of(FlipRow.By by) {
        return new By(Words.lower(by.kind()), by.name());
    }
}

package dev.firebreak.switches;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named set of positions that is put in force as one.
 *
 * @param positions for each switch of the mode the position it goes to, never its normal one
 */
public record ModeRow(ModeKey key, String name, String description, Map<SwitchKey, PositionKey> positions) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int MOST = 1_000;

    public ModeRow {
        name = Texts.plain(name);
        description = Texts.plain(description);
        Map<String, String> faults = new TreeMap<>();
        SystemDetails.check(faults, "name", name, 1, LONGEST_NAME);
        SystemDetails.check(faults, "description", description, 0, LONGEST_DESCRIPTION);
        if (positions.isEmpty() || positions.size() > MOST) {
            faults.put("positions", "must name the position of 1 to " + MOST + " switches");
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    }
}

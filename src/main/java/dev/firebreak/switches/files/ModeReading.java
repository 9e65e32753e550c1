package dev.firebreak.switches.files;

import dev.firebreak.base.Refusal;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.yaml.Faults;
import dev.firebreak.base.yaml.Fields;
import dev.firebreak.base.yaml.Soundness;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.switches.ModeKey;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.PositionKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one mode of a file. */
final class ModeReading {

    private static final List<String> MODE = List.of("name", "description", "positions");

    private final Faults faults;

    ModeReading(Faults faults) {
        this.faults = faults;
    }

    Plan.@Nullable ModePart read(SystemKey system, Written written) {
        int before = faults.count();
        new Soundness(faults).check(written);
        if (faults.count() > before) {
            return null;
        }
        Fields fields = Fields.of(written, faults, MODE);
        String name = fields.text("name");
        String description = fields.text("description");
        Map<String, String> positions = fields.texts("positions");
        if (faults.count() > before) {
            return null;
        }
        try {
            ModeRow mode = new ModeRow(
                    new ModeKey(written.name()),
                    name == null ? "" : name.strip(),
                    description == null ? "" : description.strip(),
                    keys(positions == null ? Map.of() : positions));
            return new Plan.ModePart(written, system, mode);
        } catch (Refusal wrong) {
            faults.add(written, wrong);
            return null;
        }
    }

    private static Map<SwitchKey, PositionKey> keys(Map<String, String> positions) {
        Map<SwitchKey, PositionKey> keys = new LinkedHashMap<>();
        positions.forEach((key, position) -> keys.put(new SwitchKey(key), new PositionKey(position)));
        return keys;
    }
}

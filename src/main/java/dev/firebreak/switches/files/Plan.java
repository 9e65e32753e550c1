package dev.firebreak.switches.files;

import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.yaml.Written;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SystemDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file defines, as far as it is right.
 *
 * @param reason why served values change, where they do
 */
record Plan(Reason reason, List<SystemPart> systems) {

    /**
     * One system of the file.
     *
     * @param details null where the file says nothing of the system itself, or says it wrongly
     */
    record SystemPart(
            Written written,
            SystemKey key,
            @Nullable SystemDetails details,
            List<SwitchPart> switches,
            List<ModePart> modes) {}

    /** One switch of the file. */
    record SwitchPart(Written written, SystemKey system, SwitchDefinition definition) {}

    /** One mode of the file. */
    record ModePart(Written written, SystemKey system, ModeRow mode) {}
}

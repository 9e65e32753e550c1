package dev.firebreak.switches.ui.definitions;

import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.SwitchDocument.PositionDocument;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a new switch starts from: a tool that can be disabled. */
final class NewSwitch {

    static final SwitchDocument DOCUMENT = new SwitchDocument(
            "tool",
            null,
            null,
            "boolean",
            "write",
            false,
            null,
            List.of(position("enabled", "Enabled", true, 0), position("disabled", "Disabled", false, 1)),
            "enabled",
            "disabled",
            0);

    private NewSwitch() {}

    private static PositionDocument position(String key, String label, boolean value, int restraint) {
        return new PositionDocument(
                key, label, null, JsonNodeFactory.instance.booleanNode(value), restraint, null, null);
    }
}

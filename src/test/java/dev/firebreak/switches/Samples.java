package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;

/** Switches for tests of other modules. */
public final class Samples {

    private Samples() {}

    /** A tool that is enabled, limited (safer) or disabled (safest). */
    public static void defineTool(Switches switches, Actor by, SystemKey system, SwitchKey key) {
        defineTool(switches, by, system, key, 0);
    }

    /** The same, restored only with so many approvals. */
    public static void defineTool(Switches switches, Actor by, SystemKey system, SwitchKey key, int approvals) {
        switches.define(new DefineSwitch(by, system, Definitions.tool(approvals).define(key), null));
    }
}

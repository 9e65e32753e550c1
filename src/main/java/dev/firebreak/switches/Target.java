package dev.firebreak.switches;

/** One switch and the position it is to go to. */
record Target(KillSwitch killSwitch, SwitchDefinition definition, PositionKey position) {

    static Target safest(KillSwitch killSwitch) {
        SwitchDefinition definition = killSwitch.definition();
        return new Target(killSwitch, definition, definition.safest().key());
    }
}

package dev.firebreak.switches;

/** What became of a flip that was asked for. */
public sealed interface FlipOutcome {

    /** A flip is in force. */
    record Contained(FlipRow flip) implements FlipOutcome {}

    /** The normal position was named: the switch is restored, or that is proposed. */
    record Restored(PositionKey normal, RestoreRow restore) implements FlipOutcome {}
}

package dev.firebreak.console.ui.room;

import dev.firebreak.incidents.Milestone;

/**
 * One clock of a room.
 *
 * @param counts from what it counts, such as "after detection"
 * @param edits the moment that a click on it corrects
 */
record ClockReading(String label, ClockValue value, String counts, Milestone edits) {}

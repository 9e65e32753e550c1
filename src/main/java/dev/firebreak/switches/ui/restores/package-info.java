/** Restoring: what is in force on a system, what waits for agreement, and what must be looked at afterwards. */
@NullMarked
package dev.firebreak.switches.ui.restores;

import org.jspecify.annotations.NullMarked;

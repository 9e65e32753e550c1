/** Restoring: what is in force on a system, what waits for approval, and what must be reviewed afterwards. */
@NullMarked
package dev.firebreak.switches.ui.restores;

import org.jspecify.annotations.NullMarked;

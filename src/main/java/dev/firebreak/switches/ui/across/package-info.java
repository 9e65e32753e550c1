/** Containing many switches as one: across systems by label and kind, and by modes. */
@NullMarked
package dev.firebreak.switches.ui.across;

import org.jspecify.annotations.NullMarked;

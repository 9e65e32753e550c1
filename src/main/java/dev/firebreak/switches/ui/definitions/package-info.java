/** Administration of what there is to switch: systems, switches, and the files that define them. */
@NullMarked
package dev.firebreak.switches.ui.definitions;

import org.jspecify.annotations.NullMarked;

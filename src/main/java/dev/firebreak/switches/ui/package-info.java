/** The switchboard, the sheets that contain, and the panels that other pages compose. */
@NullMarked
@NamedInterface("ui")
package dev.firebreak.switches.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

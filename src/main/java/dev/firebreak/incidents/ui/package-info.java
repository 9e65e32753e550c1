/** Screens of incidents: the list, the sheet that declares one, what other pages say of them, and the panels of a room. */
@NullMarked
@NamedInterface("ui")
package dev.firebreak.incidents.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

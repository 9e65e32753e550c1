/** The page of the severities, and the field in which people say how bad it is. */
@NullMarked
@NamedInterface("ui")
package dev.firebreak.severities.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

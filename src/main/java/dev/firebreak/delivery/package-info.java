/** What applications ask for and are given: evaluations from memory, what they asked for lately, and how to connect them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "switches", "access"})
package dev.firebreak.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

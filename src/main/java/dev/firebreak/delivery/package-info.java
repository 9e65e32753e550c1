/** What applications ask for and are given: evaluations from memory, and what they asked for lately. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "switches"})
package dev.firebreak.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

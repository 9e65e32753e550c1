/** Systems, their kill switches, the flips in force on them and how they are restored: the heart. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package dev.firebreak.switches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The demo profile: two defined systems and a simulated assistant that obeys its switches over the network only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "access", "switches", "switches :: ui"})
package dev.firebreak.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

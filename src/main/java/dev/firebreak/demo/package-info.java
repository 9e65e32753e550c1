/** The demo profile: two defined systems, a few incidents that never were, and a simulated assistant that obeys its switches over the network only. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "access", "switches", "switches :: ui", "severities", "incidents"})
package dev.firebreak.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Incidents: how bad, how they stand, who works on them, their clocks and their record. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "severities",
            "severities :: ui",
            "switches",
            "switches :: ui",
            "delivery",
            "timeline"
        })
package dev.firebreak.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

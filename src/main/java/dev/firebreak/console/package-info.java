/** Pages and tools that combine features: the page of a switch, the room of an incident, and the palette that reaches all. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "incidents",
            "incidents :: ui",
            "severities",
            "severities :: ui",
            "switches",
            "switches :: ui",
            "timeline",
            "timeline :: ui"
        })
package dev.firebreak.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

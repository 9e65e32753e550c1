/** Pages and tools that combine features: the page of a switch, and the palette that reaches everything. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "switches",
            "switches :: ui",
            "timeline",
            "timeline :: ui",
            "incidents",
            "incidents :: ui"
        })
package dev.firebreak.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

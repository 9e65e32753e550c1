/** Figures over time, for executives and engineers: how many incidents, how bad, how fast, and what to do about it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "incidents", "severities", "switches", "delivery", "timeline"})
package dev.firebreak.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

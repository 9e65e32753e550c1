/** Playbooks: what to do when an AI system misbehaves, as files; runs of them lead a team through an incident. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "severities", "switches", "delivery", "incidents"})
package dev.firebreak.playbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

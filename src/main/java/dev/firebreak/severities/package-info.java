/** How bad an incident is: four axes, rules that make a level of them, and what each level brings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package dev.firebreak.severities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

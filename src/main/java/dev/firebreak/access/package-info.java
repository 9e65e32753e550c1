/** Who may do what: people, their roles, API tokens, and how somebody signs in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package dev.firebreak.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

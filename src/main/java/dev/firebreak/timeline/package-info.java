/** The append-only, hash-chained record of everything that anybody did. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package dev.firebreak.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The words every module shares: who acts, what is named, what goes on the timeline, how a refusal reads. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package dev.firebreak.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package dev.firebreak.playbooks.http;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks to run a playbook in an incident.
 *
 * @param playbook its id
 * @param mode real (the default), or in a drill: shadow (no switch is touched) or rehearsal
 */
record StartRunBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String playbook,

        @Nullable String mode) {}

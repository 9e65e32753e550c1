package dev.firebreak.playbooks.http;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks to do something with a run as a whole.
 *
 * @param action pause, resume or abort
 */
record RunActBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String action,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason) {}

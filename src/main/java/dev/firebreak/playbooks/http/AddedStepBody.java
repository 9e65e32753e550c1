package dev.firebreak.playbooks.http;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step that nobody thought of before; nothing waits for it but the end of the run.
 *
 * @param instructions Markdown
 */
record AddedStepBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String title,

        @Nullable String instructions) {}

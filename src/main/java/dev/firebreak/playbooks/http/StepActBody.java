package dev.firebreak.playbooks.http;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks to do something with a step.
 *
 * @param action complete, choose, skip, retry, confirm, override, approve, reject or roll_back
 * @param note what there is to say; the reason, where one is needed: skip, override, reject, roll_back
 * @param answer the key of the way, to choose
 */
record StepActBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String action,

        @Nullable String note,
        @Nullable String answer) {}

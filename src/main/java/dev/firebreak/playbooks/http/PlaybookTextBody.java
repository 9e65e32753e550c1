package dev.firebreak.playbooks.http;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A playbook to be checked.
 *
 * @param text the YAML as it would stand in a file
 */
record PlaybookTextBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String text) {}

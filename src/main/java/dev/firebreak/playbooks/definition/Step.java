package dev.firebreak.playbooks.definition;

import dev.firebreak.incidents.RoleName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param instructions Markdown; may be empty
 * @param role whose turn it is, or null for whoever takes it
 * @param when it is left out where this does not hold, or null for always
 * @param timeout it fails after so long, or null for never
 * @param dueWithin people are reminded after so long, or null for never
 * @param rollback Markdown: how to take it back; may be empty
 */
public record Step(
        StepId id,
        String title,
        String instructions,
        Phase phase,
        @Nullable RoleName role,
        @Nullable Condition when,
        Turn turn,
        Going onSuccess,
        OnFailure onFailure,
        @Nullable Duration timeout,
        @Nullable Duration dueWithin,
        @Nullable Repeat repeat,
        String rollback,
        Task task) {}

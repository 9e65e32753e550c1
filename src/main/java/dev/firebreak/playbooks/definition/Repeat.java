package dev.firebreak.playbooks.definition;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A step comes again.
 *
 * @param until ends it, or null for as long as other steps go on
 * @param most so many times in all
 */
public record Repeat(Duration every, @Nullable Condition until, int most) {}

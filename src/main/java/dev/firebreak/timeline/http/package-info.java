/** The timeline's door for programs: {@code /api/v1/timeline}. */
@NullMarked
package dev.firebreak.timeline.http;

import org.jspecify.annotations.NullMarked;

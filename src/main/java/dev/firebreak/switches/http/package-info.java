/** The switches' door for programs: {@code /api/v1}. */
@NullMarked
package dev.firebreak.switches.http;

import org.jspecify.annotations.NullMarked;

/** Playbooks' door for programs: {@code /api/v1/playbooks} and {@code /api/v1/runs}. */
@NullMarked
package dev.firebreak.playbooks.http;

import org.jspecify.annotations.NullMarked;

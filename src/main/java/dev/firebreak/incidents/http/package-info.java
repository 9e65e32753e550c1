/** Incidents' door for programs: {@code /api/v1/incidents}. */
@NullMarked
package dev.firebreak.incidents.http;

import org.jspecify.annotations.NullMarked;

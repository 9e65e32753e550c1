/** The severities over HTTP. */
@NullMarked
package dev.firebreak.severities.http;

import org.jspecify.annotations.NullMarked;

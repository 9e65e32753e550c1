/** People and tokens for programs, and who may call the API at all. */
@NullMarked
package dev.firebreak.access.http;

import org.jspecify.annotations.NullMarked;

/** What people do, in a real browser against the packaged console. */
@NullMarked
package dev.firebreak.journey;

import org.jspecify.annotations.NullMarked;

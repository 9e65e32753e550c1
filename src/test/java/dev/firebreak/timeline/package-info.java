/** The record: what is kept, in which order, and what tampering shows. */
@NullMarked
package dev.firebreak.timeline;

import org.jspecify.annotations.NullMarked;

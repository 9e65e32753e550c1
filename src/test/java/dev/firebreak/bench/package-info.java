/** The benchmark: measures the packaged jar from outside, beside the least that the same work could cost. */
@NullMarked
package dev.firebreak.bench;

import org.jspecify.annotations.NullMarked;

/** Tests that start the packaged jar as a process of its own, kill it, and look at what is left. */
@NullMarked
package dev.firebreak.process;

import org.jspecify.annotations.NullMarked;

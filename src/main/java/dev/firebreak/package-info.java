/** Firebreak: the console a team opens when its AI system misbehaves. */
@NullMarked
package dev.firebreak;

import org.jspecify.annotations.NullMarked;

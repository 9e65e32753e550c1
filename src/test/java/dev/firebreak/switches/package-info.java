/** SWITCHES.md, sentence by sentence, through the door and on both databases. */
@NullMarked
package dev.firebreak.switches;

import org.jspecify.annotations.NullMarked;

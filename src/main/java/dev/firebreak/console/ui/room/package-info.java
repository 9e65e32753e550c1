/** The room of one incident: everything that people at work on it need, on one page, live. */
@NullMarked
package dev.firebreak.console.ui.room;

import org.jspecify.annotations.NullMarked;

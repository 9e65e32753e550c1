/** The page that tells developers how their application obeys. */
@NullMarked
package dev.firebreak.delivery.ui;

import org.jspecify.annotations.NullMarked;

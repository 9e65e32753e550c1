@NullMarked
package dev.firebreak.switches.ui;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.firebreak.console.ui;

import org.jspecify.annotations.NullMarked;

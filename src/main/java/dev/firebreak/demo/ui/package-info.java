/** The page that shows the simulated assistant obeying. */
@NullMarked
package dev.firebreak.demo.ui;

import org.jspecify.annotations.NullMarked;

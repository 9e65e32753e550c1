/** The page of figures over time. */
@NullMarked
package dev.firebreak.insights.ui;

import org.jspecify.annotations.NullMarked;

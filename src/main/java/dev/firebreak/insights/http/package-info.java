/** Figures over time, over HTTP. */
@NullMarked
package dev.firebreak.insights.http;

import org.jspecify.annotations.NullMarked;

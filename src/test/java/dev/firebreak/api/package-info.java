/** The whole application, called over HTTP as programs call it. */
@NullMarked
package dev.firebreak.api;

import org.jspecify.annotations.NullMarked;

/** Signing in, and the pages where administrators decide who may do what. */
@NullMarked
package dev.firebreak.access.ui;

import org.jspecify.annotations.NullMarked;

/** Tests of who may do what. */
@NullMarked
package dev.firebreak.access;

import org.jspecify.annotations.NullMarked;

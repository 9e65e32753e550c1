/** Tests of what applications are given. */
@NullMarked
package dev.firebreak.delivery;

import org.jspecify.annotations.NullMarked;

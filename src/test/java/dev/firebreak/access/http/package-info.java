/** Tests of signing in and of who may call, over real HTTP. */
@NullMarked
package dev.firebreak.access.http;

import org.jspecify.annotations.NullMarked;

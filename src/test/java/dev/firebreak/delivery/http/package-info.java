/** Tests of the data plane, over real HTTP. */
@NullMarked
package dev.firebreak.delivery.http;

import org.jspecify.annotations.NullMarked;

/** flagd's sync over gRPC: tells servers that evaluate in their own process of every change, and proves that it arrived. */
@NullMarked
package dev.firebreak.delivery.sync;

import org.jspecify.annotations.NullMarked;

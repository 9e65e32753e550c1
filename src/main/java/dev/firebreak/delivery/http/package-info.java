/** The data plane over HTTP: OFREP and the flagd document, apart from everything else that the console serves. */
@NullMarked
package dev.firebreak.delivery.http;

import org.jspecify.annotations.NullMarked;

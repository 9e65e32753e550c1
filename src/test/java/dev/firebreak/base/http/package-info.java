/** Problems, pages and strict JSON, without an application around them. */
@NullMarked
package dev.firebreak.base.http;

import org.jspecify.annotations.NullMarked;

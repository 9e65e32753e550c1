/** What tests share: a clock that is moved by hand, both databases, and people to act. */
@NullMarked
package dev.firebreak.testing;

import org.jspecify.annotations.NullMarked;

/** What people write in Markdown, made safe to show. */
@NullMarked
package dev.firebreak.base.markdown;

import org.jspecify.annotations.NullMarked;

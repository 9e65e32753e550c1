/** Tests of the whole: the modules, the gates, the schema. */
@NullMarked
package dev.firebreak;

import org.jspecify.annotations.NullMarked;

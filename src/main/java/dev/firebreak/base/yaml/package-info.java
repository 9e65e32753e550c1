/** Reading YAML that people write: bounded, with the place of every value and every fault. */
@NullMarked
package dev.firebreak.base.yaml;

import org.jspecify.annotations.NullMarked;

/** Definition files: systems, switches and modes written in YAML, loaded at start and on request. */
@NullMarked
package dev.firebreak.switches.files;

import org.jspecify.annotations.NullMarked;

/** The record for people: its page, and panels of it that other pages compose. */
@NullMarked
@NamedInterface("ui")
package dev.firebreak.timeline.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** The shell around every page, and the fields and notices that pages share. */
@NullMarked
package dev.firebreak.base.ui;

import org.jspecify.annotations.NullMarked;

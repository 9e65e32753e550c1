package dev.firebreak.base.ui;

/** What Ctrl K and the search button open; the module that knows all pages implements it. */
public interface CommandPalette {

    /** Opens it for the current screen, with the cursor in its field. */
    void open();
}

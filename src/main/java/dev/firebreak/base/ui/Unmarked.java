package dev.firebreak.base.ui;

/** A page that acts on no system, so that it carries no environment's mark: where there is one, it counts. */
public interface Unmarked {}

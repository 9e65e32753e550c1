package dev.firebreak.base.ui;

import java.util.List;

/** Tells which environments this console can act on, so that every page is marked. */
public interface Environments {

    /** Distinct names, those that matter most first. */
    List<String> names();
}

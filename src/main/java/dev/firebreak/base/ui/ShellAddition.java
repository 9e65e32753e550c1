package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;

/** What a module has to say on every page: a count beside its own page in the menus, and a line when something is urgent. */
public interface ShellAddition {

    /** The address of its page in the menus, such as {@code incidents}. */
    String page();

    /** Stands beside its page in a menu; keeps itself right, and hides when there is nothing to count. */
    Component badge();

    /** Stands above every page; keeps itself right, and hides while nothing is urgent. */
    Component line();
}

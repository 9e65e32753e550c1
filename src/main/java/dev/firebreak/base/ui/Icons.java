package dev.firebreak.base.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/** The icons under {@code frontend/icons}; they take the colour of the text around them. */
public final class Icons {

    private Icons() {}

    /** A decoration beside words that say the same; screen readers skip it. */
    public static SvgIcon of(String name) {
        SvgIcon icon = new SvgIcon(name.contains("/") ? name : "icons/" + name + ".svg");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}

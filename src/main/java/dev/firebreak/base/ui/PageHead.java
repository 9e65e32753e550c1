package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that says more in the line above it than its title. */
public interface PageHead {

    /** The one environment this page is about, or null for all the console knows. */
    default @Nullable String environment() {
        return null;
    }

    /** Buttons that belong to the page as a whole. */
    default List<Component> headerActions() {
        return List.of();
    }
}

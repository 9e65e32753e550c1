package dev.firebreak.access.ui;

import com.vaadin.flow.component.Component;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in beside login and password, there only where it is set up. */
interface MoreWaysIn {

    void open(HttpSecurity http) throws Exception;

    /** What the sign-in page shows for it. */
    Component offer();
}

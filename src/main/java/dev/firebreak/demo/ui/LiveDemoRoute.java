package dev.firebreak.demo.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds the page in the demo profile only; nowhere else does its route exist. */
@Component
@Profile("demo")
class LiveDemoRoute implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        if (!routes.isRouteRegistered(LiveDemoView.class)) {
            routes.setAnnotatedRoute(LiveDemoView.class);
        }
    }
}

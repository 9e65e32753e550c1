package dev.firebreak.delivery.http;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the data plane's answers to broken requests last, so nearest to the request, before the problems of all others. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DataPlaneErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final CrossOrigin crossOrigin;

    DataPlaneErrors(DeliverySettings settings) {
        this.crossOrigin = new CrossOrigin(settings.allowedOrigins());
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableRequests(crossOrigin)));
    }
}

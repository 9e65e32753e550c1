package dev.firebreak.bench;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Lets a console send into buffers as small as a network's: over loopback Linux takes megabytes that nobody reads, and a client
 * that takes nothing would be noticed after ten thousands of events.
 */
@AutoConfiguration
public class SmallBuffers {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallBuffersOfTomcat() {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "16384"));
    }
}

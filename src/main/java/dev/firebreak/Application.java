package dev.firebreak;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the console. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableJpaRepositories(queryEnhancerSelector = QueriesAsWritten.class)
@Modulithic(sharedModules = "base")
class Application {

    static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Application.class);
        application.addListeners(new Preflight());
        application.run(arguments);
    }
}

package dev.firebreak.delivery.http;

import dev.firebreak.testing.CoreApplication;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.TestClockConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the data plane on a real Tomcat, over the core on H2; all share one context, so each makes its own systems. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {CoreApplication.class, DataPlaneApplication.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "firebreak.poll-every=1h",
            "firebreak.timeline-head-file=target/test-timeline-head.log",
            "firebreak.delivery.allowed-origins=https://app.example.com,http://app.example.com"
        })
@Import({TestClockConfiguration.class, Definitions.class})
@ContextConfiguration(initializers = OnH2.class)
@interface DataPlaneTest {}

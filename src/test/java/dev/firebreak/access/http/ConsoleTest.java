package dev.firebreak.access.http;

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

/** A test against the whole console on a port of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "firebreak.poll-every=1h",
            "firebreak.timeline-head-file=target/test-timeline-head.log",
            "firebreak.admin-password=" + Browser.PASSWORD,
            "firebreak.bootstrap-token=" + Browser.TOKEN
        })
@ContextConfiguration(initializers = OnH2.class)
@Import(TestClockConfiguration.class)
@interface ConsoleTest {}

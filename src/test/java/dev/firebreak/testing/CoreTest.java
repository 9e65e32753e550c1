package dev.firebreak.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the core on a database: add {@link OnH2} or {@link OnPostgres}. All such tests share one context per
 * database, so each makes systems of its own. Neither Quartz nor the poll runs: a test does what is due by itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = CoreApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.quartz.auto-startup=false",
            "firebreak.poll-every=1h",
            "firebreak.timeline-head-file=target/test-timeline-head.log",
            "spring.datasource.hikari.maximum-pool-size=8"
        })
@Import(TestClockConfiguration.class)
public @interface CoreTest {}

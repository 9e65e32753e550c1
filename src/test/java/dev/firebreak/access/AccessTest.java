package dev.firebreak.access;

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

/** A test of people and tokens on a database, without browser and HTTP. Nothing polls: a test does it by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = AccessApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "firebreak.poll-every=1h",
            "firebreak.last-used-every=1h",
            "firebreak.timeline-head-file=target/test-timeline-head.log",
            "firebreak.admin-password=correct horse battery"
        })
@ContextConfiguration(initializers = OnH2.class)
@Import(TestClockConfiguration.class)
@interface AccessTest {}

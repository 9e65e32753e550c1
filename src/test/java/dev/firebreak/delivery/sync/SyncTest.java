package dev.firebreak.delivery.sync;

import dev.firebreak.delivery.http.Definitions;
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

/** A test of flagd's sync on a real port, over the core on H2; all share one context, so each makes its own systems. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {CoreApplication.class, SyncApplication.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.quartz.auto-startup=false",
            "firebreak.poll-every=1h",
            "firebreak.timeline-head-file=target/test-timeline-head.log",
            "firebreak.sync.enabled=true",
            "firebreak.sync.stalled-after=2s",
            "firebreak.sync.ping-every=500ms",
            "firebreak.sync.drop-after=12s"
        })
@Import({TestClockConfiguration.class, Definitions.class, Sync.class})
@ContextConfiguration(initializers = OnH2.class)
@interface SyncTest {}

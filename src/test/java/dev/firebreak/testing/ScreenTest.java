package dev.firebreak.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test of screens without a browser, on the whole application with H2; who acts is whoever takes the {@link Seat}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "spring.quartz.auto-startup=false",
            "firebreak.poll-every=1h",
            "firebreak.timeline-head-file=target/test-timeline-head.log",
            "spring.datasource.hikari.maximum-pool-size=8"
        })
@ContextConfiguration(initializers = OnH2.class)
@Import({Seat.Configuration.class, FakeReach.Configuration.class, HighIncidentNumbers.class})
@TestExecutionListeners(
        listeners = ScreenSecurity.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@WithMockUser
public @interface ScreenTest {}

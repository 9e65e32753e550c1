package dev.firebreak.api;

import dev.firebreak.testing.HighIncidentNumbers;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.ScreenSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test of the whole application on a port of its own; all of them share one, so each makes systems of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "firebreak.timeline-head-file=target/test-timeline-head.log",
            "firebreak.bootstrap-token=" + Callers.BOOTSTRAP,
            "firebreak.api.idempotency-wait=5s"
        })
@ContextConfiguration(initializers = OnH2.class)
@Import({FactProbe.class, HighIncidentNumbers.class})
@TestExecutionListeners(
        listeners = ScreenSecurity.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@interface ApiTest {}

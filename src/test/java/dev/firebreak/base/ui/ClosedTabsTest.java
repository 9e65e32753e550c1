package dev.firebreak.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A closed tab leaves no stack trace; anything else does. */
class ClosedTabsTest {

    private static final String GOODBYE = "Failed to cancel resource: {}";

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger library = LoggerFactory.getLogger("org.atmosphere.cpr.AsynchronousProcessor");
    private final ClosedTabs closedTabs = new ClosedTabs();

    @BeforeEach
    void listen() {
        written.start();
        root().addAppender(written);
    }

    @AfterEach
    void forget() {
        closedTabs.forget();
        root().detachAppender(written);
    }

    @Test
    void aGoodbyeThatNobodyHearsIsNotWritten() {
        library.error(GOODBYE, "dd576e4d", new ClientAbortException(new IOException("Broken pipe")));
        library.error(
                GOODBYE,
                "dd576e4d",
                new IllegalStateException("The remote endpoint was in state [TEXT_FULL_WRITING] which is an invalid"
                        + " state for called method"));

        assertThat(written.list).isEmpty();
    }

    @Test
    void anyOtherFailureOfTheLibraryIsWritten() {
        library.error(GOODBYE, "dd576e4d", new NullPointerException("a bug"));
        library.error("Failed to do something else: {}", "dd576e4d", new IOException("Broken pipe"));
        LoggerFactory.getLogger("dev.firebreak.Other").error(GOODBYE, "dd576e4d", new IOException("Broken pipe"));

        assertThat(written.list).hasSize(3);
    }

    @Test
    void aBrowserThatLeavesInTheMiddleOfAnAnswerIsNoScreenError() {
        MainErrorHandler handler = new MainErrorHandler();

        handler.error(
                new ErrorEvent(new IllegalStateException(new ClientAbortException(new IOException("Broken pipe")))));
        assertThat(written.list).isEmpty();

        handler.error(new ErrorEvent(new IllegalStateException("a bug")));
        assertThat(written.list).hasSize(1);
        assertThat(written.list.getFirst().getFormattedMessage()).startsWith("Screen error");
    }

    private static ch.qos.logback.classic.Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    }
}

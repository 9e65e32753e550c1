package dev.firebreak.base.ui;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps one thing out of the log: that the push library could not say goodbye to a browser that has gone. Closing a tab is
 * no error; whatever else the library complains about is still written.
 */
@Component
class ClosedTabs extends TurboFilter {

    private static final String LIBRARY = "org.atmosphere.cpr.AsynchronousProcessor";
    private static final String COMPLAINT = "Failed to cancel resource: {}";
    private static final String ENDPOINT_BUSY_OR_CLOSED = "The remote endpoint was in state";
    private static final int DEEPEST = 10;

    ClosedTabs() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.addTurboFilter(this);
        }
    }

    @PreDestroy
    void forget() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        boolean goodbye = COMPLAINT.equals(format) && LIBRARY.equals(logger.getName());
        return goodbye && isGone(thrown(parameters, thrown)) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** Whether this says no more than that the browser does not listen any more. */
    static boolean isAbort(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isGone(@Nullable Throwable thrown) {
        return thrown instanceof IOException
                || isAbort(thrown)
                || (thrown instanceof IllegalStateException
                        && String.valueOf(thrown.getMessage()).startsWith(ENDPOINT_BUSY_OR_CLOSED));
    }

    /** With arguments in the text the exception comes as the last of them. */
    private static @Nullable Throwable thrown(Object @Nullable [] parameters, @Nullable Throwable thrown) {
        if (thrown != null || parameters == null || parameters.length == 0) {
            return thrown;
        }
        return parameters[parameters.length - 1] instanceof Throwable last ? last : null;
    }
}

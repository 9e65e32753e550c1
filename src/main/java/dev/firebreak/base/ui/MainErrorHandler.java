package dev.firebreak.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.firebreak.base.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns a refusal into its own sentence on the screen, and anything else into an id that the log has too. */
@Component
class MainErrorHandler implements ErrorHandler, VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(MainErrorHandler.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
        event.getSource().addUIInitListener(ui -> {
            ui.getUI().getReconnectDialogConfiguration().setReconnectInterval(2_000);
            ui.getUI().getReconnectDialogConfiguration().setReconnectAttempts(1_000_000);
            // Drawn by firebreak.css: thin, and only where one really waits.
            ui.getUI().getLoadingIndicatorConfiguration().setApplyDefaultTheme(false);
        });
    }

    @Override
    public void error(ErrorEvent event) {
        if (ClosedTabs.isAbort(event.getThrowable())) {
            LOG.debug("A browser went away in the middle of an answer", event.getThrowable());
            return;
        }
        Refusal refusal = refusal(event.getThrowable());
        String id = refusal == null ? noted(event.getThrowable()) : "";
        if (UI.getCurrent() == null) {
            return;
        }
        if (refusal == null) {
            Notice.broken(id);
            return;
        }
        Notice.refused(refusal);
    }

    /** Logs a bug under a new id and returns the id. */
    static String noted(Throwable bug) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Screen error {}", id, bug);
        return id;
    }

    static @Nullable Refusal refusal(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return null;
    }
}

package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.firebreak.base.FileName;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.http.Download;
import java.io.IOException;
import java.io.OutputStream;

/** A link by which a browser saves something that the console keeps, and never opens it as a page of the console. */
public final class SaveLink extends Anchor {

    /** What is saved. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes it once it is asked for.
         *
         * @throws Refusal before anything is written, if by now it may not be had
         */
        void write(OutputStream into) throws IOException;
    }

    public SaveLink(String words, FileName name, String mediaType, Content content) {
        super(handler(name, mediaType, content), words);
        getElement().setAttribute("download", true);
        addClassName("save-link");
    }

    /** With the same headers as where programs fetch it. */
    static DownloadHandler handler(FileName name, String mediaType, Content content) {
        return event -> {
            VaadinResponse response = event.getResponse();
            Download.headers(name, mediaType).forEach(response::setHeader);
            try {
                content.write(response.getOutputStream());
            } catch (Refusal refusal) {
                response.sendError(RefusalPage.status(refusal.kind()), refusal.sentence());
            }
        };
    }
}

package dev.firebreak.incidents.ui;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.InputStream;

/** What a browser saves, and never opens as a page of the console. */
final class Saved {

    private Saved() {}

    static DownloadResponse of(String name, String mediaType, InputStream content) {
        return new DownloadResponse(content, name, mediaType, -1);
    }
}

package dev.firebreak.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import dev.firebreak.base.FileName;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.http.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a link hands to a browser to be saved. */
class SaveLinkTest {

    private static final FileName NAME = new FileName("offer\u00e9 <script>.html");

    private static MockHttpServletResponse save(SaveLink.Content content) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        SaveLink.handler(NAME, "text/html", content)
                .handleDownloadRequest(new DownloadEvent(
                        new VaadinServletRequest(new MockHttpServletRequest(), null),
                        new VaadinServletResponse(response, null),
                        null,
                        new Element("a")));
        return response;
    }

    @Test
    void aBrowserIsToldWhatProgramsAreTold() throws IOException {
        MockHttpServletResponse response = save(into -> into.write("<script>".getBytes(StandardCharsets.UTF_8)));

        assertThat(response.getContentAsString()).isEqualTo("<script>");
        Download.headers(NAME, "text/html")
                .forEach((name, value) ->
                        assertThat(response.getHeader(name)).as(name).isEqualTo(value));
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void whatMayNotBeHadAnyMoreIsRefusedAndNothingIsSaved() throws IOException {
        MockHttpServletResponse response = save(into -> {
            throw new NotFound("file", "of that name");
        });

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}

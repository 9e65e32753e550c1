package dev.firebreak.delivery.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What whoever asked is sent. */
interface Reply {

    /** @param withBody false where only the headers were asked for */
    void send(HttpServletResponse response, boolean withBody) throws IOException;
}

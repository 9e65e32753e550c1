package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import java.net.URI;

/** Links an incident to a page outside, such as a ticket or a dashboard. */
public record LinkPage(Actor by, IncidentKey incident, URI url, String title) {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_TITLE = 200;

    public LinkPage {
        if (!WebAddress.isSafe(url) || url.toString().length() > LONGEST_URL) {
            throw new InvalidInput("url", WebAddress.RULE);
        }
        title = Given.line("title", title.isBlank() ? url.getHost() : title, LONGEST_TITLE);
    }
}

package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.incidents.LinkIncidents;
import dev.firebreak.incidents.LinkKind;
import dev.firebreak.incidents.LinkPage;
import dev.firebreak.incidents.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A link to another incident, or to a page outside: kind and incident, or url.
 *
 * @param kind caused_by, causes, duplicate_of, duplicated_by, related_to, follows or followed_by
 * @param incident the key of the other
 * @param url an https address
 * @param title what the page is called
 */
record LinkBody(
        @Nullable String kind,
        @Nullable String incident,
        @Nullable String url,
        @Nullable String title) {

    boolean isPage() {
        if ((url == null) == (incident == null)) {
            throw new InvalidInput("incident", "or url must say what to link to, one of them");
        }
        return url != null;
    }

    LinkIncidents toIncident(Actor by, IncidentKey from) {
        return new LinkIncidents(
                by,
                from,
                RecordGiven.word("kind", LinkKind.class, kind),
                new IncidentKey(RecordGiven.text("incident", incident)));
    }

    LinkPage toPage(Actor by, IncidentKey from) {
        return new LinkPage(
                by,
                from,
                WebAddress.parse("url", RecordGiven.text("url", url)),
                title == null ? "" : RecordGiven.text("title", title));
    }
}

package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.incidents.IncidentLink;
import dev.firebreak.switches.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link.
 *
 * @param id left out for what comes of merging
 * @param kind as LinkBody has it, or split_from, split_into, merged_into, merged_from; left out for a page outside
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkAnswer(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String incident,
        @Nullable String url,
        String title,
        @Nullable String state,
        @Nullable String by,
        @Nullable Instant at) {

    static LinkAnswer of(IncidentLink link) {
        return switch (link) {
            case IncidentLink.Other other ->
                new LinkAnswer(
                        other.id() == null ? null : other.id().toString(),
                        Words.lower(other.kind()),
                        other.key().value(),
                        null,
                        other.title(),
                        Words.lower(other.state()),
                        other.by(),
                        other.at());
            case IncidentLink.Web page ->
                new LinkAnswer(
                        page.id().toString(),
                        null,
                        null,
                        page.url().toString(),
                        page.title(),
                        null,
                        page.by(),
                        page.at());
        };
    }
}

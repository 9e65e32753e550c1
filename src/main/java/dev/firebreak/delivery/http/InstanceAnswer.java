package dev.firebreak.delivery.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.delivery.InstanceRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An instance, as the API shows it.
 *
 * @param token what people call the token that it shows; left out where that is no longer known
 * @param knownBy where its name was read
 * @param mayBeSeveral whether more than one may go by this name
 * @param way how it gets its values
 * @param revision of the values that it was given; 0 where it holds none
 * @param behindMs for how long it has not been given the newest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstanceAnswer(
        String id,
        String name,

        @Schema(
                description = "Where its name was read; `address` is its address and user agent, for want of a name.",
                allowableValues = {"header", "provider_id", "context", "address"})
        String knownBy,

        @Schema(
                description =
                        "Whether more than one may go by this name: it has none of its own, or several event streams.")
        boolean mayBeSeveral,

        @Schema(description = "Name, version and language of its client, where that tells.")
        String client,

        @Schema(description = "The name of the token that it shows; left out where that is no longer known.") @Nullable
        String token,

        @Schema(
                description = "How it gets its values: pushed by flagd's sync, told over an event stream and fetched,"
                        + " fetched when it likes, or asked for one by one.",
                allowableValues = {"sync", "events", "fetches", "asks"})
        String way,

        @Schema(
                description = STANDINGS,
                allowableValues = {
                    "current",
                    "behind",
                    "asks_each_time",
                    "unprovable",
                    "disconnected",
                    "refused",
                    "silent"
                })
        String standing,

        @Schema(description = "Of the values that it was given; 0 where it holds none.")
        long revision,

        @Schema(description = "When it was last heard from.")
        Instant heardAt,

        @Schema(description = "For how long it has not been given the newest; left out where it has it.") @Nullable
        Long behindMs) {

    private static final String STANDINGS = """
            Whether it obeys.
            `current`: it has provably been given the newest.
            `behind`: it holds values, but not the newest; `behindMs` says for how long.
            `asks_each_time`: it holds no values and obeys at its next request.
            `unprovable`: it is connected through a proxy that answers in its stead, so that nothing is ever confirmed.
            `disconnected`: its stream ended a moment ago; it stopped, or is on its way back with what it holds.
            `refused`: its token was revoked; it keeps what it holds and gets nothing any more.
            `silent`: it was not heard from lately and may not run at all.""";

    static InstanceAnswer of(InstanceRow row) {
        Duration behind = row.behind();
        return new InstanceAnswer(
                row.id().value(),
                row.name(),
                lower(row.knownBy()),
                row.mayBeSeveral(),
                row.client(),
                row.token(),
                lower(row.way()),
                lower(row.standing()),
                row.holds(),
                row.heardAt(),
                behind == null ? null : behind.toMillis());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}

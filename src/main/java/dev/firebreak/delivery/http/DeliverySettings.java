package dev.firebreak.delivery.http;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of what applications call.
 *
 * @param allowedOrigins web origins whose pages may ask, such as {@code https://app.example.com}, or {@code *} for all;
 *     none by default, since a token in a web page is in everybody's hands
 * @param publicUrl where applications reach this, for a proxy that adds a path of its own; by default they keep to the origin that
 *     they ask
 * @param largestBody the largest evaluation context
 * @param deepestBody how deeply objects and lists may be nested in it
 */
@ConfigurationProperties("firebreak.delivery")
record DeliverySettings(
        @DefaultValue Set<String> allowedOrigins,
        @Nullable URI publicUrl,
        @DefaultValue("256KB") DataSize largestBody,
        @DefaultValue("32") int deepestBody) {}

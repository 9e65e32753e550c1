package dev.firebreak.base.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the API.
 *
 * @param maxBody the largest request body
 * @param maxTextBody the largest where long texts are taken, such as notes: a million characters, however they are escaped
 * @param maxFile the largest file; how large one may be of what keeps it is a setting of that
 * @param maxDepth how deep JSON may be nested
 * @param idempotencyKept how long an answer can be asked for again with its key
 * @param idempotencyWait how long a retry waits for the first request of the same key
 */
@ConfigurationProperties("firebreak.api")
record ApiSettings(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("7MB") DataSize maxTextBody,
        @DefaultValue("64MB") DataSize maxFile,
        @DefaultValue("64") int maxDepth,
        @DefaultValue("24h") Duration idempotencyKept,
        @DefaultValue("20s") Duration idempotencyWait) {}

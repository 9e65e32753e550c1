package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import java.util.UUID;

/**
 * Whoever asks for switches.
 *
 * @param token the id of the token that it shows
 * @param client its name, version and language where it tells, such as its user agent; empty where it does not
 */
public record Caller(UUID token, SystemKey system, InstanceName name, String client) {

    private static final int LONGEST_CLIENT = 200;

    public Caller {
        client = client.length() > LONGEST_CLIENT ? client.substring(0, LONGEST_CLIENT) : client;
    }
}

package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of pages outside that people may be sent to. */
public final class WebAddress {

    static final String RULE = "must be an address that begins with https://, of 2,000 characters at most";

    private WebAddress() {}

    /** @throws InvalidInput if it is none that people may be sent to */
    public static URI parse(String field, String text) {
        try {
            URI url = new URI(text.strip());
            if (isSafe(url)) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // told below
        }
        throw new InvalidInput(field, RULE);
    }

    /** Nothing that runs, and nobody's password in it. */
    static boolean isSafe(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && url.getRawUserInfo() == null;
    }
}

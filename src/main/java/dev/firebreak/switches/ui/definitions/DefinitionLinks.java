package dev.firebreak.switches.ui.definitions;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the pages about definitions. */
final class DefinitionLinks {

    static final String SYSTEMS = "administration/systems";

    private DefinitionLinks() {}

    static String system(SystemKey key) {
        return SYSTEMS + "/" + encoded(key.value());
    }

    static String newSwitch(SystemKey key) {
        return system(key) + "/new-switch";
    }

    static String toSwitch(SystemKey system, SwitchKey key) {
        return system(system) + "/switches/" + encoded(key.value());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}

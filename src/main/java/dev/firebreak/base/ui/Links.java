package dev.firebreak.base.ui;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where pages are, so that one can link to another without knowing its class. */
public final class Links {

    private Links() {}

    public static String switchboard() {
        return "";
    }

    /** The page of one switch, with its sheet ready to contain. */
    public static String toSwitch(SystemKey system, SwitchKey key) {
        return "switches/" + encoded(system.value()) + "/" + encoded(key.value());
    }

    public static String restore(SystemKey system) {
        return "systems/" + encoded(system.value()) + "/restore";
    }

    /** What waits for approval or review, on every system. */
    public static String restores() {
        return "restores";
    }

    public static String connect(SystemKey system) {
        return "systems/" + encoded(system.value()) + "/connect";
    }

    /** Who runs of a system. */
    public static String instances(SystemKey system) {
        return "systems/" + encoded(system.value()) + "/instances";
    }

    public static String modes(SystemKey system) {
        return "systems/" + encoded(system.value()) + "/modes";
    }

    public static String containAcross() {
        return "contain";
    }

    /** Where systems and switches are defined. */
    public static String systems() {
        return "administration/systems";
    }

    /** One's own account. */
    public static String account() {
        return "account";
    }

    public static String timeline() {
        return "timeline";
    }

    /** The timeline of one switch. */
    public static String timeline(SystemKey system, SwitchKey key) {
        return "timeline?system=" + encoded(system.value()) + "&switch=" + encoded(key.value());
    }

    public static String incidents() {
        return "incidents";
    }

    /** The list of incidents, with the sheet open that declares one. */
    public static String declare() {
        return "incidents?declare";
    }

    /** The room of one incident. */
    public static String incident(IncidentKey key) {
        return "incidents/" + encoded(key.value());
    }

    /** One entry in the room of its incident. */
    public static String entry(IncidentKey key, long seq) {
        return incident(key) + "?entry=" + seq;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}

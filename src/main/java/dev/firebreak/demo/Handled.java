package dev.firebreak.demo;

import java.time.Instant;
import java.util.List;

/**
 * How the assistant handled one enquiry.
 *
 * @param instance which of the assistant's instances handled it
 * @param paused whether that one was cut off from what is new
 * @param asked the switches that it asked on the way, in order
 */
public record Handled(
        long number,
        Instant at,
        String instance,
        boolean paused,
        String customer,
        String tenant,
        String wish,
        Outcome outcome,
        String what,
        List<Asked> asked) {

    /** What became of it. */
    public enum Outcome {
        DONE,
        WAITS_FOR_A_PERSON,
        REFUSED
    }

    /**
     * One switch that was asked.
     *
     * @param fromCode whether the console could not be asked, so that the default in the code was used
     */
    public record Asked(String key, String answer, boolean fromCode) {}

    public Handled {
        asked = List.copyOf(asked);
    }

    public boolean fromCode() {
        return asked.stream().anyMatch(Asked::fromCode);
    }

    Handled whilePaused(boolean nothingNew) {
        return new Handled(number, at, instance, nothingNew, customer, tenant, wish, outcome, what, asked);
    }
}

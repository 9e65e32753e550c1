package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.html.Span;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;

/** How severe an incident is and how it stands, in a word or two. */
public final class Chips {

    private Chips() {}

    /** "SEV2", with a question mark's worth of words while an axis that counts is not known. */
    public static Span severity(IncidentRow.Severity severity) {
        Span chip = chip(severity.level().value() + (severity.provisional() ? " provisional" : ""), "chip-sev");
        if (severity.provisional()) {
            chip.addClassName("chip-provisional");
            chip.setTitle("Not all of it is known yet: what is unknown counts as bad until it is.");
        }
        return chip;
    }

    public static Span state(IncidentState state) {
        return chip(state.label(), look(state));
    }

    /** For a rehearsal. */
    public static Span drill() {
        return chip("Drill", "chip-drill");
    }

    /** For one that only some may see. */
    public static Span isPrivate() {
        return chip("Private", "chip-neutral");
    }

    private static String look(IncidentState state) {
        return switch (state) {
            case TRIAGE -> "chip-warn";
            case ACTIVE -> "chip-bad";
            case CONTAINED, RESTORING -> "chip-held";
            case RESOLVED, CLOSED, DECLINED, MERGED, CANCELLED -> "chip-neutral";
        };
    }

    private static Span chip(String words, String look) {
        Span chip = new Span(words);
        chip.addClassNames("chip", look);
        return chip;
    }
}

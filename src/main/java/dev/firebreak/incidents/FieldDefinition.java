package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.severities.LevelKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a team's own that every incident has.
 *
 * @param choices what may be chosen, for a choice; else empty
 * @param required when it has to be there, or null for never
 */
public record FieldDefinition(
        FieldKey key,
        String label,
        FieldType type,
        List<String> choices,
        @Nullable Required required) {

    /**
     * When it has to be there.
     *
     * @param at on the move into this state, or past it
     * @param from for incidents of this level and worse ones; null for all
     */
    public record Required(IncidentState at, @Nullable LevelKey from) {}

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_CHOICE = 100;
    private static final int MOST_CHOICES = 50;

    public FieldDefinition {
        label = Given.line("label", label, LONGEST_LABEL);
        choices = choices.stream()
                .map(choice -> Given.line("choices", choice, LONGEST_CHOICE))
                .distinct()
                .toList();
        if ((type == FieldType.CHOICE) == choices.isEmpty()) {
            throw new InvalidInput("choices", "must be given for a choice, and for nothing else");
        }
        if (choices.size() > MOST_CHOICES) {
            throw new InvalidInput("choices", "must be " + MOST_CHOICES + " at most");
        }
        if (required != null) {
            checkState(required.at());
        }
    }

    private static void checkState(IncidentState at) {
        switch (at) {
            case ACTIVE, CONTAINED, RESTORING, RESOLVED, CLOSED -> {
                // What an incident moves into by an ordinary move, on its way.
            }
            case TRIAGE, DECLINED, MERGED, CANCELLED ->
                throw new InvalidInput("requiredAt", "must be active, contained, restoring, resolved or closed");
        }
    }
}

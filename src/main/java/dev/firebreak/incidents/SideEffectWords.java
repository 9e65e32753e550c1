package dev.firebreak.incidents;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How side effects read on the timeline. */
final class SideEffectWords {

    private SideEffectWords() {}

    /** "Side effect: refunds paid, 12, cannot be undone; Kim makes it good. Open." */
    static String added(SideEffect effect) {
        return "Side effect: " + all(effect);
    }

    static String changed(SideEffect before, SideEffect after) {
        if (before.details().in(after.state()).equals(after.details())) {
            return "Side effect “" + after.what() + "”: " + before.state().label() + " → "
                    + after.state().label() + ".";
        }
        return "Side effect changed: " + all(after);
    }

    private static String all(SideEffect effect) {
        SideEffect.Compensator who = effect.compensator();
        return "%s; %s, %s%s. %s."
                .formatted(
                        effect.what(),
                        effect.count(),
                        effect.undoable().words(),
                        who == null ? "" : "; " + who.name() + " makes it good",
                        effect.state().label());
    }

    static Map<String, Object> details(SideEffect effect) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sideEffect", effect.id().toString());
        details.put("what", effect.what());
        if (effect.howMany() != null) {
            details.put("howMany", effect.howMany());
        }
        details.put("undoable", effect.undoable().name().toLowerCase(Locale.ROOT));
        SideEffect.Compensator who = effect.compensator();
        if (who != null) {
            details.put("compensator", who.name());
        }
        details.put("state", effect.state().name().toLowerCase(Locale.ROOT));
        details.put("note", effect.note());
        return details;
    }
}

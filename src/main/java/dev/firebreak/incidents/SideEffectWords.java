package dev.firebreak.incidents;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How side effects read on the timeline. */
final class SideEffectWords {

    private SideEffectWords() {}

    /** "Side effect: refunds paid, 12, cannot be undone; Kim makes it good. Open." */
    static String added(SideEffect effect) {
        return "Side effect: " + all(effect);
    }

    /** What was so before, and is so now: "Side effect “refunds paid”: 12 → 14; Open → Done." */
    static String changed(SideEffect before, SideEffect after) {
        return "Side effect “" + before.what() + "”: "
                + Stream.of(
                                change("“" + before.what() + "”", "“" + after.what() + "”"),
                                change(before.count(), after.count()),
                                change(
                                        before.undoable().words(),
                                        after.undoable().words()),
                                change(who(before), who(after)),
                                before.note().equals(after.note()) ? "" : "note changed",
                                change(before.state().label(), after.state().label()))
                        .filter(change -> !change.isEmpty())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String change(String before, String after) {
        return before.equals(after) ? "" : before + " → " + after;
    }

    private static String who(SideEffect effect) {
        SideEffect.Compensator who = effect.compensator();
        return who == null ? "nobody makes it good" : who.name() + " makes it good";
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

package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.Refusal;
import java.util.stream.Collectors;

/** Where a refusal stands: beside what was refused, so that nothing typed is lost and everybody knows why. */
final class Refused extends Div {

    Refused() {
        addClassName("refused");
        getElement().setAttribute("role", "alert");
    }

    /** Does it, or says why not; tells whether it was done. */
    boolean attempt(Runnable act) {
        setText("");
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            setText(words(refusal));
            return false;
        }
    }

    /** Fields are named as the screen names them, not as programs do. */
    static String words(Refusal refusal) {
        if (refusal.fields().isEmpty()) {
            return refusal.sentence();
        }
        return refusal.fields().entrySet().stream()
                .map(fault -> "The " + name(fault.getKey()) + " " + fault.getValue() + ".")
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String name(String field) {
        return switch (field) {
            case "occurredAt" -> "time";
            case "into" -> "incident";
            default -> field.startsWith("moments.") ? "time" : field;
        };
    }
}

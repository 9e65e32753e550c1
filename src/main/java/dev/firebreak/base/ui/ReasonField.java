package dev.firebreak.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.Reason;
import java.util.ArrayList;
import java.util.List;

/** Why something is done: one press, which can be completed later. */
public final class ReasonField extends Composite<Div> {

    /** @param follows whether the words only hold the place of a reason to come */
    public record Given(Reason reason, boolean follows) {}

    private record Choice(String words, String reason, boolean follows) {}

    private static final Choice PRECAUTION = new Choice("Precaution", "Precaution, reason follows", true);
    private static final Choice SEEN = new Choice("Seen wrong output", "Seen wrong output", false);
    private static final Choice WRITE = new Choice("Write…", "", false);

    /** What every sheet that contains calls it. */
    public static final String LABEL = "Reason, you can finish it afterwards";

    private final ChipField<Choice> choices;
    private final TextField words = new TextField();

    /** @param alert the text of the alert that led here, offered first; may be empty */
    public ReasonField(String label, String alert) {
        List<Choice> offered = new ArrayList<>(List.of(SEEN, PRECAUTION, WRITE));
        if (!alert.isBlank()) {
            offered.addFirst(new Choice(alert.strip(), alert.strip(), false));
        }
        choices = new ChipField<>(label, offered, Choice::words);
        choices.setValue(alert.isBlank() ? PRECAUTION : offered.getFirst());
        choices.addValueChangeListener(change -> showWords());
        words.setAriaLabel("The reason in your own words");
        words.setPlaceholder("What did you see?");
        words.setMaxLength(500);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setVisible(false);
        getContent().addClassName("field");
        getContent().add(choices, words);
    }

    /** @throws dev.firebreak.base.InvalidInput if the words are missing or too long */
    public Given given() {
        Choice choice = choices.getValue();
        if (WRITE.equals(choice)) {
            return new Given(new Reason(words.getValue()), false);
        }
        return new Given(new Reason(choice.reason()), choice.follows());
    }

    private void showWords() {
        boolean writing = WRITE.equals(choices.getValue());
        words.setVisible(writing);
        if (writing) {
            words.focus();
        }
    }
}

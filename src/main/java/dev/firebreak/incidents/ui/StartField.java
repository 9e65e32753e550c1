package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.ui.ChipField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When harm began: unknown until somebody knows, one press for the usual answers, or a time in the reader's own zone. */
final class StartField extends Composite<Div> {

    /** One press. */
    private sealed interface Choice {
        String words();
    }

    private record Unknown(String words) implements Choice {}

    private record Before(String words, Duration ago) implements Choice {}

    private record At(String words) implements Choice {}

    private static final Choice UNKNOWN = new Unknown("Unknown");
    private static final Choice AT = new At("At…");
    private static final List<Choice> CHOICES = List.of(
            UNKNOWN,
            new Before("Now", Duration.ZERO),
            new Before("5 min ago", Duration.ofMinutes(5)),
            new Before("15 min ago", Duration.ofMinutes(15)),
            new Before("30 min ago", Duration.ofMinutes(30)),
            new Before("60 min ago", Duration.ofMinutes(60)),
            AT);

    private final ChipField<Choice> choices = new ChipField<>("Harm began", CHOICES, Choice::words);
    private final DateTimePicker time = new DateTimePicker();
    private final Supplier<Instant> now;
    private ZoneId zone = ZoneOffset.UTC;

    StartField(Supplier<Instant> now) {
        this.now = now;
        choices.setValue(UNKNOWN);
        choices.addValueChangeListener(change -> showTime());
        time.setVisible(false);
        time.setStep(Duration.ofMinutes(1));
        time.setHelperText("In UTC");
        getContent().addClassNames("field", "start-field");
        getContent().add(choices, time);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone")
                .then(String.class, this::learnZone);
    }

    private void learnZone(String name) {
        zone = ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
        time.setHelperText("In " + zone);
    }

    /** @throws InvalidInput if a time is to be named and none is */
    @Nullable
    Instant value() {
        time.setInvalid(false);
        return switch (choices.getValue()) {
            case Unknown unknown -> null;
            case Before before -> now.get().minus(before.ago());
            case At at -> named();
        };
    }

    void refuse(String fault) {
        time.setInvalid(true);
        time.setErrorMessage("It " + fault + ".");
    }

    private Instant named() {
        LocalDateTime value = time.getValue();
        if (value == null) {
            throw new InvalidInput("startedAt", "must be a date and a time, or choose Unknown");
        }
        return value.atZone(zone).toInstant();
    }

    private void showTime() {
        boolean naming = AT.equals(choices.getValue());
        time.setVisible(naming);
        if (naming && time.getValue() == null) {
            time.setValue(LocalDateTime.ofInstant(now.get(), zone).withSecond(0).withNano(0));
        }
    }
}

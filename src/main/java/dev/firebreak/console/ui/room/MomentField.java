package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A moment in the reader's own zone, which its label names; to the second. */
final class MomentField extends DateTimePicker {

    private final ZoneId zone;
    private final @Nullable Instant given;

    MomentField(String label, ZoneId zone, @Nullable Instant at) {
        super(label + ", " + zone.getId());
        this.zone = zone;
        this.given = at;
        setStep(Duration.ofSeconds(1));
        setWidthFull();
        // A picker that opens by itself covers the question on a phone.
        setAutoOpen(false);
        setDateAriaLabel(label + ", day");
        setTimeAriaLabel(label + ", time");
        if (at != null) {
            setValue(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), zone));
        }
    }

    /** What it says; unchanged to the microsecond where nobody touched it. */
    @Nullable
    Instant moment() {
        if (getValue() == null) {
            return null;
        }
        Instant at = getValue().atZone(zone).toInstant();
        return given != null && given.truncatedTo(ChronoUnit.SECONDS).equals(at) ? given : at;
    }
}

package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.switches.OnExpiry;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until when: restored by somebody, or a time after which it ends or asks. */
final class DurationField extends Composite<Div> {

    private record Choice(String words, @Nullable Duration duration) {}

    private static final Choice LASTING = new Choice("Until restored", null);
    private static final Choice CUSTOM = new Choice("Other…", null);
    private static final List<Choice> COMMON = List.of(
            LASTING,
            new Choice("15 min", Duration.ofMinutes(15)),
            new Choice("1 h", Duration.ofHours(1)),
            new Choice("4 h", Duration.ofHours(4)));

    private final ChipField<Choice> choices;
    private final IntegerField amount = new IntegerField();
    private final Select<ChronoUnit> unit = new Select<>();
    private final Div custom = new Div(amount, unit);
    private final ChipField<OnExpiry> then;
    private final Runnable changed;

    DurationField(@Nullable Duration given, OnExpiry usual, Runnable changed) {
        this.changed = changed;
        List<Choice> offered = new ArrayList<>(COMMON);
        Choice start = offered.stream()
                .filter(choice -> given != null && given.equals(choice.duration()))
                .findFirst()
                .orElse(given == null ? LASTING : new Choice(words(given), given));
        if (!offered.contains(start)) {
            offered.add(start);
        }
        offered.add(CUSTOM);
        choices = new ChipField<>("For how long", offered, Choice::words);
        choices.setValue(start);
        then = new ChipField<>("When the time is up", List.of(OnExpiry.values()), DurationField::words);
        then.setValue(usual);
        listen();
        show();
        getContent().addClassName("field");
        getContent().add(choices, custom, then);
    }

    /** @throws InvalidInput if another time was chosen and none was given */
    @Nullable
    Duration duration() {
        Choice choice = choices.getValue();
        if (!CUSTOM.equals(choice)) {
            return choice.duration();
        }
        if (amount.getValue() == null || amount.getValue() < 1) {
            throw new InvalidInput("duration", "must be 1 minute to 30 days");
        }
        return unit.getValue().getDuration().multipliedBy(amount.getValue());
    }

    @Nullable
    OnExpiry onExpiry() {
        return LASTING.equals(choices.getValue()) ? null : then.getValue();
    }

    /** "until restored", "for 1 h, then ask". */
    String words() {
        Choice choice = choices.getValue();
        if (LASTING.equals(choice)) {
            return "until restored";
        }
        String time = CUSTOM.equals(choice)
                ? amount.getValue() + " " + unit.getValue().toString().toLowerCase(java.util.Locale.ROOT)
                : choice.words();
        return "for " + time + (then.getValue() == OnExpiry.ASK ? ", then ask" : ", then restore");
    }

    private void listen() {
        choices.addValueChangeListener(change -> show());
        then.addValueChangeListener(change -> changed.run());
        amount.setValue(30);
        amount.setMin(1);
        amount.setStepButtonsVisible(true);
        amount.setAriaLabel("How many");
        amount.addValueChangeListener(change -> changed.run());
        unit.setItems(ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS);
        unit.setValue(ChronoUnit.MINUTES);
        unit.setItemLabelGenerator(item -> item.toString().toLowerCase(java.util.Locale.ROOT));
        unit.setAriaLabel("Unit of time");
        unit.addValueChangeListener(change -> changed.run());
        custom.addClassName("field-line");
    }

    private void show() {
        custom.setVisible(CUSTOM.equals(choices.getValue()));
        then.setVisible(!LASTING.equals(choices.getValue()));
        changed.run();
    }

    private static String words(OnExpiry then) {
        return then == OnExpiry.ASK ? "Ask somebody to restore" : "Restore by itself";
    }

    private static String words(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
    }
}

package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.firebreak.base.Reason;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.ui.ImpactField;
import dev.firebreak.severities.ui.LevelChoice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How bad it is by what is known, and who decides; why, where somebody says less than the rules do. */
final class SeverityField extends Composite<Div> {

    private final transient Scheme scheme;
    private final ImpactField impact;
    private final LevelChoice decides;
    private final TextArea reason = new TextArea("Why less than the rules say?");

    SeverityField(Scheme scheme) {
        this.scheme = scheme;
        this.impact = new ImpactField(scheme);
        this.decides = new LevelChoice(scheme);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setHelperText("For whoever takes command with it, or may restore.");
        impact.whenChanged(this::askWhy);
        decides.addValueChangeListener(change -> askWhy());
        getContent().addClassName("declare-severity");
        getContent().add(impact, decides, reason);
        askWhy();
    }

    private void askWhy() {
        reason.setVisible(isLess());
        reason.setInvalid(false);
    }

    private boolean isLess() {
        LevelKey said = level();
        return said != null && scheme.isLower(said, impact.judgement().level());
    }

    Impact impact() {
        return impact.impact();
    }

    Set<Circumstance> circumstances() {
        return impact.circumstances();
    }

    /** What a person says; null where the rules decide. */
    @Nullable
    LevelKey level() {
        return decides.said();
    }

    /** Nothing where nothing was said, which is left to the door to ask for. */
    @Nullable
    Reason reason() {
        return isLess() && !reason.getValue().isBlank() ? new Reason(reason.getValue()) : null;
    }

    /** It may stand where nobody looks. */
    void refuse(@Nullable String why) {
        reason.setInvalid(why != null);
        reason.setErrorMessage(why == null ? "" : "It " + why + ".");
        if (why != null) {
            reason.focus();
        }
    }
}

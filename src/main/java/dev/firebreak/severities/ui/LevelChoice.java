package dev.firebreak.severities.ui;

import com.vaadin.flow.component.select.Select;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Scheme;
import org.jspecify.annotations.Nullable;

/** Who says how severe it is: the rules by what is known, or whoever chooses a level. */
public final class LevelChoice extends Select<Level> {

    private static final String RULES = "The rules decide";

    private final transient Scheme scheme;

    public LevelChoice(Scheme scheme) {
        this.scheme = scheme;
        setLabel("Who decides");
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(RULES);
        setItems(scheme.levels());
        setItemLabelGenerator(level -> level == null ? RULES : "I say " + level.key() + ", " + level.name());
        setWidthFull();
    }

    /** What a person says; null where the rules decide. */
    public @Nullable LevelKey said() {
        return getValue() == null ? null : getValue().key();
    }

    /** Chooses what was said before. */
    public void say(LevelKey level) {
        setValue(scheme.level(level));
    }
}

package dev.firebreak.base.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;

/** One choice among a few, as chips in a line; the arrow keys move within it. */
public final class ChipField<T> extends RadioButtonGroup<T> {

    public ChipField(String label, Collection<T> items, ItemLabelGenerator<T> words) {
        super(label);
        setItems(items);
        setItemLabelGenerator(words);
        addClassName("chips");
    }
}

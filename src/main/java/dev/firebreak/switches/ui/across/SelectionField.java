package dev.firebreak.switches.ui.across;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Selection;
import dev.firebreak.switches.SwitchKind;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses switches by labels, kinds and systems, from those there are. */
final class SelectionField extends Div {

    private record Label(String name, String value) {
        String words() {
            return name + ": " + value;
        }
    }

    private final MultiSelectComboBox<Label> labels = new MultiSelectComboBox<>("Labels");
    private final MultiSelectComboBox<SwitchKind> kinds = new MultiSelectComboBox<>("Kinds");
    private final MultiSelectComboBox<SystemRow> systems = new MultiSelectComboBox<>("Systems");

    SelectionField(List<SystemSnapshot> known, Runnable changed) {
        addClassName("selection");
        labels.setItems(labels(known));
        labels.setItemLabelGenerator(Label::words);
        labels.setPlaceholder("any, such as provider: acme");
        labels.addValueChangeListener(event -> {
            keepOneValueOfEach(event.getOldValue(), event.getValue());
            changed.run();
        });
        kinds.setItems(kinds(known));
        kinds.setItemLabelGenerator(Words::lower);
        kinds.setPlaceholder("any");
        kinds.addValueChangeListener(event -> changed.run());
        systems.setItems(known.stream().map(SystemSnapshot::system).toList());
        systems.setItemLabelGenerator(row -> row.name() + " · " + row.environment());
        systems.setPlaceholder("all");
        systems.addValueChangeListener(event -> changed.run());
        add(labels, kinds, systems);
    }

    private static List<Label> labels(List<SystemSnapshot> known) {
        return known.stream()
                .flatMap(system -> system.switches().stream())
                .flatMap(state -> state.definition().labels().entrySet().stream())
                .map(label -> new Label(label.getKey(), label.getValue()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Label::words))
                .toList();
    }

    private static List<SwitchKind> kinds(List<SystemSnapshot> known) {
        return known.stream()
                .flatMap(system -> system.switches().stream())
                .map(state -> state.definition().kind())
                .distinct()
                .sorted()
                .toList();
    }

    /** A switch has one value of a label, so two would choose nothing: the one chosen last counts. */
    private void keepOneValueOfEach(Set<Label> before, Set<Label> now) {
        Set<Label> added = new HashSet<>(now);
        added.removeAll(before);
        Set<Label> kept = now.stream()
                .filter(label -> added.contains(label)
                        || added.stream().noneMatch(other -> other.name().equals(label.name())))
                .collect(Collectors.toSet());
        if (!kept.equals(now)) {
            labels.setValue(kept);
        }
    }

    void clear() {
        labels.clear();
        kinds.clear();
        systems.clear();
    }

    /** Null while nothing is chosen: that would be everything. */
    @Nullable
    Selection selection() {
        Map<String, String> byLabel = new HashMap<>();
        labels.getValue().forEach(label -> byLabel.put(label.name(), label.value()));
        Set<SystemKey> keys = systems.getValue().stream().map(SystemRow::key).collect(Collectors.toSet());
        try {
            return new Selection(byLabel, kinds.getValue(), keys);
        } catch (InvalidInput nothingChosen) {
            return null;
        }
    }
}

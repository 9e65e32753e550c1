package dev.firebreak.switches.ui.definitions;

import com.vaadin.flow.component.html.Div;
import dev.firebreak.switches.SwitchDocument.PositionDocument;
import dev.firebreak.switches.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The positions of a switch as rows, from the normal one at the top to the safest at the bottom: the order says how safe,
 * so that nobody has to think in numbers.
 */
final class PositionRows extends Div {

    private final FaultyFields faults;
    private final Runnable changed;
    private final List<PositionRow> rows = new ArrayList<>();
    private final Div list = new Div();

    PositionRows(FaultyFields faults, Runnable changed) {
        this.faults = faults;
        this.changed = changed;
        addClassName("positions");
        var more = DefinitionDesk.button("Add a position", "button-small", this::addEmpty);
        add(list, more);
    }

    void show(List<PositionDocument> documents) {
        rows.clear();
        documents.stream()
                .sorted(Comparator.comparingInt(it -> it.restraint() == null ? 0 : it.restraint()))
                .forEach(document -> rows.add(row(document)));
        arrange();
    }

    private PositionRow row(@Nullable PositionDocument document) {
        return new PositionRow(document, changed, this::move, this::remove);
    }

    private void addEmpty() {
        PositionRow row = row(null);
        row.setRestraint(rows.isEmpty() ? 0 : rows.getLast().restraint() + 1);
        rows.add(row);
        arrange();
    }

    private void remove(PositionRow row) {
        rows.remove(row);
        arrange();
    }

    /** The order says how safe: after a move each row is safer than the one above it. */
    private void move(PositionRow row, int by) {
        int from = rows.indexOf(row);
        int to = from + by;
        if (to < 0 || to >= rows.size()) {
            return;
        }
        Collections.swap(rows, from, to);
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).setRestraint(at);
        }
        arrange();
    }

    private void arrange() {
        list.removeAll();
        faults.forget("positions[");
        for (int at = 0; at < rows.size(); at++) {
            PositionRow row = rows.get(at);
            row.place(at, rows.size());
            row.name("positions[" + at + "]", faults);
            list.add(row);
        }
        changed.run();
    }

    List<PositionDocument> documents(@Nullable ValueType type) {
        return rows.stream().map(row -> row.document(type)).toList();
    }

    List<String> keys() {
        return rows.stream().map(PositionRow::key).filter(key -> !key.isEmpty()).toList();
    }
}

package dev.firebreak.switches;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Says in a sentence what a new definition changes of that on which people and applications rely; words and labels aside. */
final class DefinitionWords {

    private static final int LONGEST_VALUE = 60;

    private final SwitchDefinition before;
    private final SwitchDefinition after;
    private final List<String> changes = new ArrayList<>();

    private DefinitionWords(SwitchDefinition before, SwitchDefinition after) {
        this.before = before;
        this.after = after;
    }

    /** Such as {@code normal Enabled → Disabled, approvals 2 → 0}; empty where nothing of the kind changes. */
    static String changed(SwitchDefinition before, SwitchDefinition after) {
        return new DefinitionWords(before, after).words();
    }

    private String words() {
        add("normal", before.normalPosition().label(), after.normalPosition().label());
        add("fail-safe", label(before, before.failSafe()), label(after, after.failSafe()));
        add("value type", Words.lower(before.valueType()), Words.lower(after.valueType()));
        add("approvals", Integer.toString(before.restoreApprovals()), Integer.toString(after.restoreApprovals()));
        for (Position position : before.positions()) {
            Optional<Position> same = after.find(position.key());
            if (same.isEmpty()) {
                changes.add("without “" + position.label() + "”");
            } else {
                add(
                        "“" + position.label() + "” serves",
                        value(position.value()),
                        value(same.get().value()));
                safety(position, same.get());
            }
        }
        after.positions().stream()
                .filter(position -> before.find(position.key()).isEmpty())
                .forEach(position -> changes.add("new “" + position.label() + "” serves " + value(position.value())));
        return String.join(", ", changes);
    }

    private void add(String what, String from, String to) {
        if (!from.equals(to)) {
            changes.add(what + " " + from + " → " + to);
        }
    }

    private void safety(Position from, Position to) {
        if (from.restraint() != to.restraint()) {
            changes.add("“" + from.label() + "” " + (to.restraint() > from.restraint() ? "safer" : "less safe")
                    + " than before");
        }
    }

    private static String label(SwitchDefinition definition, PositionKey key) {
        return definition.position(key).label();
    }

    private static String value(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}

package dev.firebreak.switches;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a written definition into a checked one, or names everything that is wrong with it at once. */
final class DefinitionCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LARGEST = 500_000;
    private static final int MOST_LABELS = 50;
    private static final int MOST_APPROVALS = 5;

    private final SwitchDocument document;
    private final Map<String, String> faults = new TreeMap<>();

    DefinitionCheck(SwitchDocument document) {
        this.document = document;
    }

    SwitchDefinition define(SwitchKey key) {
        SwitchKind kind = word(SwitchKind.class, "kind", document.kind(), SwitchKind.TOOL);
        ValueType type = word(ValueType.class, "valueType", document.valueType(), ValueType.BOOLEAN);
        String name = text("name", document.name(), 1, LONGEST_NAME);
        String description = text("description", document.description(), 0, LONGEST_TEXT);
        Map<String, String> labels = labels();
        int approvals = approvals();
        ToolAccess access = access(kind);
        Boolean reversible = reversible(kind);
        List<Position> positions = new PositionsCheck(document, type, faults).positions();
        stopIfFaulty();
        PositionKey normal = new PositionKey(String.valueOf(document.normal()));
        PositionKey failSafe = document.failSafe() == null
                ? PositionsCheck.highest(positions).key()
                : new PositionKey(document.failSafe());
        return checkedSize(new SwitchDefinition(
                key,
                kind,
                name,
                description,
                type,
                access,
                reversible,
                labels,
                positions,
                normal,
                failSafe,
                approvals));
    }

    private static SwitchDefinition checkedSize(SwitchDefinition definition) {
        if (DefinitionJson.write(definition).length() > LARGEST) {
            throw new InvalidInput(
                    "positions",
                    "must be shorter: the whole definition has " + LARGEST + " characters at most, written as JSON");
        }
        return definition;
    }

    private void stopIfFaulty() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private <E extends Enum<E>> E word(Class<E> type, String field, @Nullable String word, E otherwise) {
        if (word == null) {
            faults.put(field, "is needed: one of " + Words.list(type));
            return otherwise;
        }
        return Words.find(type, word).orElseGet(() -> {
            faults.put(field, "must be one of " + Words.list(type));
            return otherwise;
        });
    }

    private String text(String field, @Nullable String value, int shortest, int longest) {
        String text = value == null ? "" : Texts.plain(value).strip();
        SystemDetails.check(faults, field, text, shortest, longest);
        return text;
    }

    private Map<String, String> labels() {
        Map<String, String> labels = document.labels() == null ? Map.of() : document.labels();
        if (labels.size() > MOST_LABELS) {
            faults.put("labels", "must be " + MOST_LABELS + " at most");
        }
        Map<String, String> plain = new HashMap<>();
        labels.forEach((label, value) -> {
            if (isSound(label, value)) {
                plain.put(Texts.plain(label), Texts.plain(value));
            } else {
                faults.put(
                        "labels",
                        "must each have a name of 1 to 100 characters and a text of up to 200, without control characters");
            }
        });
        return Map.copyOf(plain);
    }

    private static boolean isSound(String label, @Nullable String value) {
        return value != null
                && !Texts.plain(label).isBlank()
                && label.length() <= LONGEST_LABEL
                && value.length() <= LONGEST_NAME
                && Texts.isClean(label + value);
    }

    private int approvals() {
        int approvals = document.restoreApprovals() == null ? 0 : document.restoreApprovals();
        if (approvals < 0 || approvals > MOST_APPROVALS) {
            faults.put("restoreApprovals", "must be 0 to " + MOST_APPROVALS);
        }
        return approvals;
    }

    /** A tool that does not say is taken for one that writes: the careful assumption. */
    private @Nullable ToolAccess access(SwitchKind kind) {
        if (kind != SwitchKind.TOOL) {
            onlyForTools("access", document.access());
            return null;
        }
        return document.access() == null
                ? ToolAccess.WRITE
                : word(ToolAccess.class, "access", document.access(), ToolAccess.WRITE);
    }

    private @Nullable Boolean reversible(SwitchKind kind) {
        if (kind != SwitchKind.TOOL) {
            onlyForTools("reversible", document.reversible());
            return null;
        }
        return Boolean.TRUE.equals(document.reversible());
    }

    private void onlyForTools(String field, @Nullable Object value) {
        if (value != null) {
            faults.put(field, "is for switches of kind tool only");
        }
    }
}

package dev.firebreak.switches;

import dev.firebreak.base.Keys;
import dev.firebreak.base.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.NullNode;

/** Checks the positions of a written definition: exactly one normal, the others safer, all values of one type. */
final class PositionsCheck {

    private static final int FEWEST = 2;
    private static final int MOST = 50;
    private static final int MOST_RESTRAINT = 1_000;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_VALUE = 20_000;

    private final SwitchDocument document;
    private final ValueType type;
    private final Map<String, String> faults;

    PositionsCheck(SwitchDocument document, ValueType type, Map<String, String> faults) {
        this.document = document;
        this.type = type;
        this.faults = faults;
    }

    static Position highest(List<Position> positions) {
        return positions.stream()
                .max(Comparator.comparingInt(Position::restraint).thenComparingInt(p -> -positions.indexOf(p)))
                .orElseThrow();
    }

    List<Position> positions() {
        List<SwitchDocument.PositionDocument> written = document.positions() == null ? List.of() : document.positions();
        if (written.size() < FEWEST || written.size() > MOST) {
            faults.put("positions", "must be " + FEWEST + " to " + MOST + ": the normal one and at least one safer");
            return List.of();
        }
        List<Position> positions = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            positions.add(position("positions[" + at + "]", written.get(at)));
        }
        checkKeys(positions);
        return positions;
    }

    private Position position(String at, SwitchDocument.@Nullable PositionDocument written) {
        if (written == null) {
            faults.put(at, "must be an object");
            return new Position(new PositionKey("none"), "", "", NullNode.instance, 0, null, null);
        }
        return new Position(
                key(at, written.key()),
                text(at + ".label", written.label() == null ? written.key() : written.label(), LONGEST_LABEL),
                text(at + ".description", written.description(), LONGEST_TEXT),
                value(at, written.value()),
                restraint(at, written),
                approver(at, written.fallbackApprovedBy()),
                date(at, written.fallbackReviewDue()));
    }

    private PositionKey key(String at, @Nullable String key) {
        if (key == null || !Keys.isValid(key)) {
            faults.put(at + ".key", "must be 1 to 128 letters, digits, dots, underscores, colons or hyphens");
            return new PositionKey("none");
        }
        return new PositionKey(key);
    }

    private String text(String field, @Nullable String value, int longest) {
        String text = value == null ? "" : Texts.plain(value).strip();
        SystemDetails.check(faults, field, text, 0, longest);
        return text;
    }

    private JsonNode value(String at, @Nullable JsonNode value) {
        if (value == null || !type.fits(value)) {
            faults.put(at + ".value", "must be " + type.words() + ", as valueType says");
            return NullNode.instance;
        }
        if (value.toString().length() > LONGEST_VALUE) {
            faults.put(at + ".value", "must be " + LONGEST_VALUE + " characters at most");
            return NullNode.instance;
        }
        if (type == ValueType.DECIMAL) {
            return DecimalNode.valueOf(value.decimalValue());
        }
        return plain(at, value);
    }

    /** The same value whichever parser read it, so that an unchanged definition is seen to be unchanged. */
    private JsonNode plain(String at, JsonNode value) {
        try {
            return Json.tree(value.toString());
        } catch (JacksonException notJson) {
            faults.put(at + ".value", "must be plain JSON, without NaN or infinity");
            return NullNode.instance;
        }
    }

    private int restraint(String at, SwitchDocument.PositionDocument written) {
        boolean isNormal = written.key() != null && written.key().equals(document.normal());
        int restraint = written.restraint() == null ? (isNormal ? 0 : -1) : written.restraint();
        if (isNormal && restraint != 0) {
            faults.put(at + ".restraint", "must be 0 for the normal position");
        }
        if (!isNormal && (restraint < 1 || restraint > MOST_RESTRAINT)) {
            faults.put(at + ".restraint", "must be 1 to " + MOST_RESTRAINT + ": 0 is the normal position's alone");
        }
        return restraint;
    }

    private @Nullable String approver(String at, @Nullable String written) {
        return written == null ? null : text(at + ".fallbackApprovedBy", written, LONGEST_LABEL);
    }

    private @Nullable LocalDate date(String at, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notADate) {
            faults.put(at + ".fallbackReviewDue", "must be a date such as 2026-12-31");
            return null;
        }
    }

    private void checkKeys(List<Position> positions) {
        Set<String> keys = new HashSet<>();
        for (Position position : positions) {
            if (!keys.add(position.key().value())) {
                faults.putIfAbsent("positions", "must have a key each, but \"" + position.key() + "\" stands twice");
            }
        }
        if (document.normal() == null || !keys.contains(document.normal())) {
            faults.put("normal", "must name one of the positions");
        }
        if (document.failSafe() != null && !keys.contains(document.failSafe())) {
            faults.put("failSafe", "must name one of the positions");
        }
    }
}

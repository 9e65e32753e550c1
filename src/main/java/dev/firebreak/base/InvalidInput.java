package dev.firebreak.base;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was sent cannot be right: names every field at fault and what would be right. */
public final class InvalidInput extends Refusal {

    public InvalidInput(String field, String fault) {
        this(Map.of(field, fault));
    }

    public InvalidInput(Map<String, String> faults) {
        super(Kind.INVALID, "invalid-input", sentence(faults), faults);
    }

    /** @param sentence what people read, where fields have other names for them */
    public InvalidInput(Map<String, String> faults, String sentence) {
        super(Kind.INVALID, "invalid-input", sentence, faults);
    }

    private static String sentence(Map<String, String> faults) {
        return new TreeMap<>(faults)
                .entrySet().stream()
                        .map(fault -> fault.getKey() + " " + fault.getValue())
                        .collect(Collectors.joining("; ", "", "."));
    }
}

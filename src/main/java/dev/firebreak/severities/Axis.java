package dev.firebreak.severities;

import java.util.Arrays;
import java.util.Optional;

/** One of the four ways in which an incident can be bad; each is scored by itself. */
public enum Axis {
    USER_HARM("userHarm", "User harm"),
    DATA_EXPOSURE("dataExposure", "Data exposure"),
    COMPLIANCE_RISK("complianceRisk", "Compliance risk"),
    BUSINESS_IMPACT("businessImpact", "Business impact");

    private final String key;
    private final String label;

    Axis(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** As the API and files write it. */
    public String key() {
        return key;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    static Optional<Axis> find(String key) {
        return Arrays.stream(values()).filter(axis -> axis.key.equals(key)).findFirst();
    }
}

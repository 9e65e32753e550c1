package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;

/** The forms in which an incident can be taken along. */
public enum ExportFormat {
    MARKDOWN("Markdown", "text/markdown;charset=UTF-8", "md"),
    CSV("CSV", "text/csv;charset=UTF-8", "csv"),
    JSON("JSON", "application/json", "json");

    private final String label;
    private final String mediaType;
    private final String ending;

    ExportFormat(String label, String mediaType, String ending) {
        this.label = label;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file of it is called: "INC-1.md". */
    public String fileName(IncidentKey key) {
        return key.value() + "." + ending;
    }
}

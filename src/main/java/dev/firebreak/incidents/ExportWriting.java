package dev.firebreak.incidents;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an incident in one form: what it holds first, then its timeline, an entry at a time. */
sealed interface ExportWriting permits MarkdownExport, CsvExport, JsonExport {

    void begin(Exported incident) throws IOException;

    void entry(ExportedEntry entry) throws IOException;

    void end() throws IOException;

    static ExportWriting of(ExportFormat format, OutputStream into) {
        return switch (format) {
            case MARKDOWN -> new MarkdownExport(into);
            case CSV -> new CsvExport(into);
            case JSON -> new JsonExport(into);
        };
    }
}

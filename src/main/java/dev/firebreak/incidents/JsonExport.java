package dev.firebreak.incidents;

import dev.firebreak.base.SystemKey;
import dev.firebreak.timeline.Entry;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** As JSON for programs: texts, numbers and lists under names that stay. */
final class JsonExport implements ExportWriting {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JsonGenerator json;

    JsonExport(OutputStream into) {
        this.json = MAPPER.createGenerator(into);
    }

    @Override
    public void begin(Exported incident) {
        IncidentRow row = incident.incident();
        json.writeStartObject();
        write("key", row.key().value());
        write("title", row.title());
        write("summary", row.summary());
        write("state", Moving.lower(row.state()));
        write("stateSince", row.stateSince().toString());
        write("drill", row.drill());
        write("systems", row.systems().stream().map(SystemKey::value).sorted().toList());
        write("severity", Words.details(row.severity(), row.schemeVersion()));
        write("declaredBy", row.declaredBy().name());
        write("roles", row.roles().stream().map(JsonExport::role).toList());
        write("moments", moments(row));
        write("figures", incident.figures().stream().map(JsonExport::figure).toList());
        write("fields", incident.fields().stream().map(JsonExport::field).toList());
        write(
                "sideEffects",
                incident.sideEffects().stream().map(SideEffectWords::details).toList());
        write("evidence", incident.evidence().stream().map(JsonExport::evidence).toList());
        write("files", incident.files().stream().map(JsonExport::file).toList());
        write("links", incident.links().stream().map(JsonExport::link).toList());
        json.writeName("timeline");
        json.writeStartArray();
    }

    private static Map<String, Object> role(IncidentRow.Holder holder) {
        return Map.of(
                "role",
                holder.role().value(),
                "name",
                holder.person().name(),
                "since",
                holder.since().toString());
    }

    private static Map<String, String> moments(IncidentRow row) {
        Map<String, String> moments = new LinkedHashMap<>();
        row.moments().known().forEach((milestone, at) -> moments.put(milestone.key(), at.toString()));
        return moments;
    }

    private static Map<String, Object> figure(FigureOfIncident each) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("title", each.figure().title());
        all.put("words", each.value().words());
        Duration known = each.value().duration();
        if (known != null) {
            all.put("millis", known.toMillis());
        }
        all.put("formula", each.figure().formula());
        return all;
    }

    private static Map<String, Object> field(FieldValue field) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("key", field.field().key().value());
        all.put("label", field.field().label());
        if (field.value() != null) {
            all.put("value", field.value());
        }
        return all;
    }

    private static Map<String, Object> evidence(EvidenceRow row) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", row.id().toString());
        all.put("occasion", row.occasion().name().toLowerCase(Locale.ROOT));
        all.put("wantedAt", row.wantedAt().toString());
        EvidenceRow.Taken taken = row.taken();
        if (taken != null) {
            all.put("takenAt", taken.at().toString());
            all.put("size", taken.size());
            all.put("sha256", taken.sha256());
        }
        return all;
    }

    private static Map<String, Object> file(FileRow file) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", file.id().toString());
        all.put("name", file.name());
        all.put("mediaType", file.mediaType());
        all.put("size", file.size());
        all.put("sha256", file.sha256());
        all.put("by", file.by());
        all.put("at", file.at().toString());
        return all;
    }

    private static Map<String, Object> link(IncidentLink link) {
        return switch (link) {
            case IncidentLink.Other other ->
                Map.of(
                        "kind", other.kind().name().toLowerCase(Locale.ROOT),
                        "incident", other.key().value(),
                        "title", other.title());
            case IncidentLink.Web page -> Map.of("url", page.url().toString(), "title", page.title());
        };
    }

    @Override
    public void entry(ExportedEntry exported) {
        Entry entry = exported.entry();
        json.writeStartObject();
        write("seq", entry.seq());
        write("recordedAt", entry.recordedAt().toString());
        write("happenedAt", entry.happenedAt() == null ? null : exported.happenedAt());
        write("kind", entry.kind());
        write("by", exported.by());
        write("system", entry.system());
        write("switch", entry.switchKey());
        write("sentence", entry.sentence());
        write("details", entry.details());
        write("keyEvent", exported.isKeyEvent());
        Marks.Correction correction = exported.correction();
        if (correction != null) {
            write(
                    "correction",
                    Map.of(
                            "text",
                            correction.text(),
                            "by",
                            correction.by(),
                            "at",
                            correction.at().toString()));
        }
        write("hash", entry.hash());
        json.writeEndObject();
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void write(String name, @Nullable Object value) {
        json.writeName(name);
        MAPPER.writeValue(json, value);
    }
}

package dev.firebreak.incidents;

import java.util.List;

/** What an incident holds beside its timeline, which may be long. */
record Exported(
        IncidentRow incident,
        List<FigureOfIncident> figures,
        List<FieldValue> fields,
        List<SideEffect> sideEffects,
        List<EvidenceRow> evidence,
        List<FileRow> files,
        List<IncidentLink> links) {}

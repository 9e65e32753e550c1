package dev.firebreak.incidents;

import org.springframework.stereotype.Component;

/** The use cases behind the second door. */
@Component
record RecordWork(
        SideEffects sideEffects,
        EvidenceReading evidence,
        EvidenceTaking taking,
        Linking linking,
        Splitting splitting,
        DefiningFields defining,
        CustomFields fields,
        IncidentFiles files,
        Exporting exporting) {}

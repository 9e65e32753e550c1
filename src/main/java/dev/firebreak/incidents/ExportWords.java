package dev.firebreak.incidents;

import dev.firebreak.base.SystemKey;
import java.util.stream.Collectors;

/** How the parts of an incident read in an export. */
final class ExportWords {

    private ExportWords() {}

    static String severity(IncidentRow incident) {
        return Words.of(incident.severity());
    }

    static String systems(IncidentRow incident) {
        return incident.systems().stream().map(SystemKey::value).sorted().collect(Collectors.joining(", "));
    }

    static String sideEffect(SideEffect effect) {
        SideEffect.Compensator who = effect.compensator();
        return "%s; %s; %s%s; %s%s"
                .formatted(
                        effect.what(),
                        effect.count(),
                        effect.undoable().words(),
                        who == null ? "" : "; made good by " + who.name(),
                        effect.state().label(),
                        effect.note().isEmpty() ? "" : "; " + effect.note());
    }

    static String evidence(EvidenceRow row) {
        EvidenceRow.Taken taken = row.taken();
        return row.occasion().label() + ": "
                + (taken == null ? "still to be taken" : Sizes.words(taken.size()) + ", SHA-256 " + taken.sha256());
    }

    static String file(FileRow file) {
        return "%s, %s, %s, SHA-256 %s"
                .formatted(file.name(), file.mediaType(), Sizes.words(file.size()), file.sha256());
    }

    static String link(IncidentLink link) {
        return switch (link) {
            case IncidentLink.Other other -> other.kind().label() + " " + other.key() + ", " + other.title();
            case IncidentLink.Web page -> page.title() + ", " + page.url();
        };
    }

    static String field(FieldValue field) {
        return field.field().label() + ": " + (field.value() == null ? "not given" : field.value());
    }
}

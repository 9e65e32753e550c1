package dev.firebreak.incidents;

import dev.firebreak.severities.LevelKey;
import jakarta.persistence.Embeddable;

/** How severe an incident is, as columns, with the version of the definitions by which it was judged. */
@Embeddable
record KeptSeverity(
        String levelKey, boolean provisional, boolean byRule, String impact, String circumstances, int schemeVersion) {

    static KeptSeverity of(IncidentRow.Severity severity, int schemeVersion) {
        return new KeptSeverity(
                severity.level().value(),
                severity.provisional(),
                severity.byRule(),
                SeverityColumns.write(severity.impact()),
                SeverityColumns.write(severity.circumstances()),
                schemeVersion);
    }

    LevelKey level() {
        return new LevelKey(levelKey);
    }

    IncidentRow.Severity severity() {
        return new IncidentRow.Severity(
                level(),
                provisional,
                byRule,
                SeverityColumns.readImpact(impact),
                SeverityColumns.readCircumstances(circumstances));
    }
}

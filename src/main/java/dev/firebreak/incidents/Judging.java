package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.Judgement;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.Severities;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how severe an incident is. */
@Component
class Judging {

    private final IncidentLedger ledger;
    private final Severities severities;
    private final IncidentFacts facts;
    private final Clock clock;

    Judging(IncidentLedger ledger, Severities severities, IncidentFacts facts, Clock clock) {
        this.ledger = ledger;
        this.severities = severities;
        this.facts = facts;
        this.clock = clock;
    }

    int version() {
        return severities.current().version();
    }

    IncidentRow.Severity judged(Impact impact, Set<Circumstance> circumstances, Verdict verdict) {
        Scheme scheme = severities.current();
        Judgement rule = scheme.judge(impact, circumstances);
        LevelKey said =
                switch (verdict) {
                    case Verdict.Said it -> scheme.known(it.level()).key();
                    case Verdict.ByRule rules -> null;
                    case Verdict.AsBefore before -> null;
                };
        LevelKey level = said == null ? rule.level() : said;
        return new IncidentRow.Severity(level, rule.provisional(), said == null, impact, circumstances);
    }

    /**
     * Judges it anew, by the definitions of today.
     *
     * @throws NotAllowed if it becomes less severe by somebody who neither commands it nor may restore
     * @throws InvalidInput if it becomes less severe without a reason
     */
    Incident judge(JudgeIncident command) {
        Actor by = command.by();
        Incident incident = ledger.lock(by, command.incident());
        incident.needsToBeItself();
        IncidentRow.Severity before = incident.severity();
        IncidentRow.Severity after =
                judged(command.impact(), command.circumstances(), decided(command.verdict(), before));
        if (after.equals(before)) {
            return incident;
        }
        boolean lower = severities.current().isLower(after.level(), before.level());
        if (lower) {
            checkLowering(command, incident, before, after);
        }
        Instant now = Clocks.now(clock);
        incident.judge(after, version());
        incident.updateDue(updateDue(incident, now));
        facts.tell(
                incident,
                "severity",
                by,
                now,
                "Severity: " + sentence(before, after) + "." + Words.why(command.reason()),
                Words.details(after, version()));
        return incident;
    }

    /**
     * To say less than the rules do is to lower it, in whichever order that is said.
     *
     * @throws NotAllowed if somebody says so who neither takes command nor may restore
     * @throws InvalidInput if they give no reason
     */
    void checkDeclared(Incident incident, DeclareIncident command) {
        LevelKey said = incident.level();
        LevelKey rules = byRules(incident.severity());
        if (!severities.current().isLower(said, rules)) {
            return;
        }
        if (!command.by().may(Permission.RESTORE) && !incident.isCommandedBy(command.by())) {
            throw new NotAllowed("The rules say " + rules + ". To declare it as " + said
                    + " is for somebody who takes command with it, or who may restore.");
        }
        if (command.reason() == null) {
            throw new InvalidInput("reason", "is needed to declare it as " + said + " where the rules say " + rules);
        }
    }

    /** What the rules of today make of what is known. */
    LevelKey byRules(IncidentRow.Severity severity) {
        return severities
                .current()
                .judge(severity.impact(), severity.circumstances())
                .level();
    }

    /** As severe as another that goes on in it, where that was more severe. */
    void raise(Actor by, Incident incident, Incident other) {
        IncidentRow.Severity before = incident.severity();
        if (!severities.current().isLower(before.level(), other.level())) {
            return;
        }
        Instant now = Clocks.now(clock);
        incident.judge(other.severity(), other.schemeVersion());
        incident.updateDue(updateDue(incident, now));
        facts.tell(
                incident,
                "severity",
                by,
                now,
                "Severity: " + Words.of(before) + " → " + Words.of(other.severity())
                        + ", as severe as the one that goes on here.",
                Words.details(other.severity(), other.schemeVersion()));
    }

    private static Verdict decided(Verdict asked, IncidentRow.Severity before) {
        return switch (asked) {
            case Verdict.AsBefore same -> before.byRule() ? new Verdict.ByRule() : new Verdict.Said(before.level());
            case Verdict.ByRule rules -> rules;
            case Verdict.Said said -> said;
        };
    }

    private static void checkLowering(
            JudgeIncident command, Incident incident, IncidentRow.Severity before, IncidentRow.Severity after) {
        if (!command.by().may(Permission.RESTORE) && !incident.isCommandedBy(command.by())) {
            throw new NotAllowed("From " + before.level() + " down to " + after.level()
                    + " is for the incident's commander, or somebody who may restore.");
        }
        if (command.reason() == null) {
            throw new InvalidInput(
                    "reason", "is needed to lower the severity from " + before.level() + " to " + after.level());
        }
    }

    private static String sentence(IncidentRow.Severity before, IncidentRow.Severity after) {
        String how = after.byRule() ? ", by the rules" : ", said by hand";
        if (before.level().equals(after.level())) {
            return "stays " + Words.of(after) + how;
        }
        return Words.of(before) + " → " + Words.of(after) + how;
    }

    /** When the next status update is due; null where its level asks for none, or nobody works on it any more. */
    @Nullable
    Instant updateDue(Incident incident, Instant now) {
        Level level = level(incident);
        if (level == null || level.updateEvery() == null || !incident.state().isOpen()) {
            return null;
        }
        Instant last = incident.lastUpdateAt();
        Instant due = (last == null ? incident.openedAt() : last).plus(level.updateEvery());
        boolean resumes = incident.updateDueAt() == null && due.isBefore(now);
        return resumes ? now.plus(level.updateEvery()) : due;
    }

    /** What its severity brings, by the definitions that it was judged by. */
    @Nullable
    Level level(Incident incident) {
        Scheme scheme = severities.version(incident.schemeVersion());
        return scheme.level(incident.level());
    }
}

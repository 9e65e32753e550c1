package dev.firebreak.insights.http;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.http.Needs;
import dev.firebreak.base.http.Page;
import dev.firebreak.delivery.Propagations;
import dev.firebreak.insights.Insights;
import dev.firebreak.insights.InsightsQuery;
import dev.firebreak.insights.InsightsReport;
import dev.firebreak.insights.Period;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Severities;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures over time. */
@RestController
@RequestMapping(path = "/api/v1/insights", produces = MediaType.APPLICATION_JSON_VALUE)
class InsightsController {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final int USUAL_PARTS = 13;
    private static final int MOST_PARTS = 60;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final Insights insights;
    private final CurrentActor current;
    private final Severities severities;
    private final Clock clock;

    InsightsController(Insights insights, CurrentActor current, Severities severities, Clock clock) {
        this.insights = insights;
        this.current = current;
        this.severities = severities;
        this.clock = clock;
    }

    @Operation(
            summary = "What the incidents of a time came to: how many, how bad and how fast",
            description =
                    "from, to: moments, of the incidents' declaration; without them the last 90 days. Drills and what was"
                            + " declined, merged or cancelled count nowhere. Median and p90 are by nearest rank; what has no value"
                            + " or an impossible one is left out.")
    @Needs(Permission.VIEW)
    @GetMapping
    InsightsAnswer insights(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String severity) {
        return InsightsAnswer.of(insights.report(current.get(), query(from, to, system, severity)));
    }

    @Operation(
            summary = "How that went: the same of each part of the time, oldest first",
            description = "parts: into how many parts of one length the time is divided, 1 to 60; 13 without it.")
    @Needs(Permission.VIEW)
    @GetMapping("/trend")
    Page<InsightsAnswer> insightsTrend(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable Integer parts) {
        int count = parts == null ? USUAL_PARTS : parts;
        if (count < 1 || count > MOST_PARTS) {
            throw new InvalidInput("parts", "must be 1 to " + MOST_PARTS);
        }
        List<InsightsReport> reports = insights.overview(current.get(), query(from, to, system, severity), count)
                .parts();
        return new Page<>(reports.stream().map(InsightsAnswer::of).toList(), null);
    }

    @Operation(summary = "How often each switch was contained in a time, and how fast that reached everybody")
    @Needs(Permission.VIEW)
    @GetMapping("/switches")
    Page<SwitchFigureAnswer> insightsSwitches(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String system) {
        List<Propagations.OfSwitch> figures = insights.switches(current.get(), query(from, to, system, null));
        return new Page<>(figures.stream().map(SwitchFigureAnswer::of).toList(), null);
    }

    private InsightsQuery query(
            @Nullable String from, @Nullable String to, @Nullable String system, @Nullable String severity) {
        Instant end = to == null ? Clocks.now(clock) : moment("to", to);
        Instant beginning = from == null ? end.minus(USUAL) : moment("from", from);
        return new InsightsQuery(
                new Period(beginning, end),
                system == null ? null : new SystemKey(system),
                severity == null
                        ? null
                        : severities
                                .current()
                                .known(new LevelKey(severity))
                                .key()
                                .value());
    }

    private static Instant moment(String field, String text) {
        try {
            Instant moment = Instant.parse(text);
            if (!moment.isBefore(FIRST) && moment.isBefore(LAST)) {
                return moment;
            }
        } catch (DateTimeParseException unreadable) {
            // Said below, as of one that nobody can mean.
        }
        throw new InvalidInput(field, "must be a moment such as 2027-01-31T12:00:00Z");
    }
}

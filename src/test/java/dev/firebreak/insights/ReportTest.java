package dev.firebreak.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Propagations;
import dev.firebreak.incidents.Figure;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Measured;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.Moments;
import dev.firebreak.severities.LevelKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the incidents of a time come to, against a calculation by hand. */
class ReportTest {

    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
    private static final Period PERIOD = new Period(OCTOBER, OCTOBER.plus(Duration.ofDays(30)));
    private static final InsightsQuery QUERY = new InsightsQuery(PERIOD, null, null);

    /** Ten that were contained after 1 to 10 minutes; by hand: the 5th and the 9th. */
    @Test
    void medianAndNinetiethAgreeWithAHandCalculation() {
        InsightsReport report = report(containedAfter(3, 9, 1, 10, 5, 7, 2, 8, 4, 6));
        FigureSummary contain = report.of(Figure.TTC);
        assertThat(report.counts().all()).isEqualTo(10);
        assertThat(contain.spread()).isEqualTo(new Spread(10, Duration.ofMinutes(5), Duration.ofMinutes(9)));
        assertThat(report.of(Figure.TTR).spread()).isEqualTo(Spread.NONE);
        assertThat(report.of(Figure.TTR).missing()).isEqualTo(10);
    }

    @Test
    void oneThatIsStillOpenIsNeitherZeroNorNow() {
        List<Measured> incidents = new ArrayList<>(containedAfter(4, 6));
        incidents.add(one(3, IncidentState.ACTIVE, false, Moments.NONE.with(Milestone.DETECTED, OCTOBER)));
        FigureSummary contain = report(incidents).of(Figure.TTC);
        assertThat(contain.spread()).isEqualTo(new Spread(2, Duration.ofMinutes(4), Duration.ofMinutes(6)));
        assertThat(contain.missing()).isEqualTo(1);
        assertThat(report(incidents).counts().all()).isEqualTo(3);
    }

    @Test
    void anImpossibleTimeIsCountedAndListedAndInNoNumber() {
        InsightsReport report = report(containedAfter(4, 6, -5));
        FigureSummary contain = report.of(Figure.TTC);
        assertThat(contain.spread().n()).isEqualTo(2);
        assertThat(contain.spread().median()).isEqualTo(Duration.ofMinutes(4));
        assertThat(contain.invalid())
                .containsExactly(new FigureSummary.InvalidFigure(
                        new IncidentKey("INC-3"), "Refunds", "contained before detected"));
        assertThat(report.counts().all()).isEqualTo(3);
    }

    @Test
    void drillsAndWhatWasNoneCountNowhereAndAreSaid() {
        Moments quick =
                Moments.NONE.with(Milestone.DETECTED, OCTOBER).with(Milestone.CONTAINED, OCTOBER.plusSeconds(1));
        List<Measured> incidents = new ArrayList<>(containedAfter(4));
        incidents.add(one(11, IncidentState.CLOSED, true, quick));
        incidents.add(one(12, IncidentState.CANCELLED, true, quick));
        incidents.add(one(13, IncidentState.DECLINED, false, quick));
        incidents.add(one(14, IncidentState.MERGED, false, quick));
        incidents.add(one(15, IncidentState.CANCELLED, false, quick));
        InsightsReport report = report(incidents);
        assertThat(report.counts().all()).isEqualTo(1);
        assertThat(report.of(Figure.TTC).spread().median()).isEqualTo(Duration.ofMinutes(4));
        assertThat(report.leftOut()).isEqualTo(new LeftOut(2, 1, 1, 1));
        assertThat(report.leftOut().words()).isEqualTo("2 drills, 1 declined, 1 merged, 1 cancelled");
    }

    @Test
    void propagationIsThatOfTheSlowestFlipAndMissingWhileOneIsUnderway() {
        List<Measured> incidents = List.of(
                flipped(1, new Propagations.OfIncident(2, 2, 0, Duration.ofMillis(900))),
                flipped(2, new Propagations.OfIncident(2, 1, 0, Duration.ofMillis(100))));
        FigureSummary propagation = report(incidents).of(Figure.PROPAGATION);
        assertThat(propagation.spread()).isEqualTo(new Spread(1, Duration.ofMillis(900), Duration.ofMillis(900)));
        assertThat(propagation.missing()).isEqualTo(1);
    }

    @Test
    void incidentsBelongToTheTimeInWhichTheyWereDeclared() {
        Gathered gathered = new Gathered(containedAfter(4, 6, 8));
        assertThat(gathered.report(QUERY.before()).counts().all()).isZero();
        assertThat(PERIOD.parts(6).stream().map(part -> gathered.report(new InsightsQuery(part, null, null))
                        .counts()
                        .all()))
                .containsExactly(3, 0, 0, 0, 0, 0);
    }

    @Test
    void partsAreEquallyLongAndTogetherTheWhole() {
        List<Period> parts = PERIOD.parts(6);
        assertThat(parts.getFirst().from()).isEqualTo(PERIOD.from());
        assertThat(parts.getLast().to()).isEqualTo(PERIOD.to());
        assertThat(parts).allMatch(part -> part.length().equals(Duration.ofDays(5)));
        for (int at = 1; at < parts.size(); at++) {
            assertThat(parts.get(at).from()).isEqualTo(parts.get(at - 1).to());
        }
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Period(OCTOBER, OCTOBER)).isInstanceOf(InvalidInput.class);
    }

    private static InsightsReport report(List<Measured> incidents) {
        return new Gathered(incidents).report(QUERY);
    }

    private static List<Measured> containedAfter(int... minutes) {
        List<Measured> incidents = new ArrayList<>();
        for (int each : minutes) {
            incidents.add(one(
                    incidents.size() + 1,
                    IncidentState.CONTAINED,
                    false,
                    Moments.NONE
                            .with(Milestone.DETECTED, OCTOBER)
                            .with(Milestone.CONTAINED, OCTOBER.plus(Duration.ofMinutes(each)))));
        }
        return incidents;
    }

    private static Measured flipped(int number, Propagations.OfIncident flips) {
        return one(number, IncidentState.ACTIVE, false, Moments.NONE, flips);
    }

    private static Measured one(int number, IncidentState state, boolean drill, Moments moments) {
        return one(number, state, drill, moments, Propagations.OfIncident.NONE);
    }

    private static Measured one(
            int number, IncidentState state, boolean drill, Moments moments, Propagations.OfIncident flips) {
        return new Measured(
                new IncidentKey("INC-" + number),
                "Refunds",
                state,
                new LevelKey("SEV2"),
                false,
                Set.of(new SystemKey("support-production")),
                drill,
                moments.with(Milestone.DECLARED, OCTOBER.plusSeconds(number)),
                flips);
    }
}

package dev.firebreak.incidents;

import org.jspecify.annotations.Nullable;

/**
 * How long something of an incident took: from one of its moments to another. The formulas are stated wherever a figure is
 * shown, since products differ in them. Of an incident that was reopened the first time that it was contained counts, and the
 * last time that it was resolved, restored and closed.
 */
public enum Figure {
    TTD("Time to detect", Milestone.IMPACT_STARTED, Milestone.DETECTED, "detected − impact started"),
    DECLARE_LAG("Time to declare", Milestone.DETECTED, Milestone.DECLARED, "declared − detected"),
    TTA(
            "Time to acknowledge",
            Milestone.PAGED,
            Milestone.ACKNOWLEDGED,
            "acknowledged − paged (− declared if nobody was paged)"),
    TTC("Time to contain", Milestone.DETECTED, Milestone.CONTAINED, "contained − detected"),
    HARM_WINDOW("Harm window", Milestone.IMPACT_STARTED, Milestone.CONTAINED, "contained − impact started"),
    TTR("Time to resolve", Milestone.DETECTED, Milestone.RESOLVED, "resolved − detected"),
    DEGRADED_TIME("Degraded time", Milestone.CONTAINED, Milestone.RESTORED, "restored − contained"),
    REVIEW_TIME("Time to review", Milestone.RESOLVED, Milestone.REVIEW_PUBLISHED, "review published − resolved"),
    PROPAGATION(
            "Propagation time", null, null, "last instance given it − flip requested, of the incident's slowest flip");

    private final String title;
    private final @Nullable Milestone from;
    private final @Nullable Milestone to;
    private final String formula;

    Figure(String title, @Nullable Milestone from, @Nullable Milestone to, String formula) {
        this.title = title;
        this.from = from;
        this.to = to;
        this.formula = formula;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** How it comes about, for people. */
    public String formula() {
        return formula;
    }

    /** Where it begins, or null where it is measured otherwise. */
    public @Nullable Milestone from() {
        return from;
    }

    /** Where it ends, or null where it is measured otherwise. */
    public @Nullable Milestone to() {
        return to;
    }

    /** Its value by an incident's moments; of propagation they say nothing. */
    public FigureValue of(Moments moments) {
        if (from == null || to == null) {
            return FigureValue.Missing.NOT_MEASURED;
        }
        return FigureValue.between(beginning(from, moments), to, moments);
    }

    /** Where nobody was paged, whoever acknowledged was waited for since it was declared. */
    private Milestone beginning(Milestone first, Moments moments) {
        return this == TTA && moments.at(Milestone.PAGED) == null ? Milestone.DECLARED : first;
    }
}

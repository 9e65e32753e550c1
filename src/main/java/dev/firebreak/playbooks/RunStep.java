package dev.firebreak.playbooks;

import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.playbooks.definition.Turn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one step of a run stands. What it is about stands in the playbook, or here where somebody added it by hand. */
@Embeddable
class RunStep {

    private String stepId;
    private @Nullable String addedTitle;
    private @Nullable String addedInstructions;

    @Enumerated(EnumType.STRING)
    private Turn turn;

    @Enumerated(EnumType.STRING)
    private StepState state = StepState.AHEAD;

    private int attempt;
    private int times;
    private @Nullable Instant activeSince;
    private @Nullable String assignedId;
    private @Nullable String assignedName;
    private @Nullable Instant settledAt;
    private @Nullable String settledBy;
    private @Nullable String note;
    private @Nullable String answer;
    private @Nullable Instant rolledBackAt;

    /** Whether a machine looks again and again until it ends. */
    private boolean watched;

    /** Null where none of them runs. */
    @Embedded
    private @Nullable Timers timers;

    @SuppressWarnings("NullAway.Init")
    protected RunStep() {}

    RunStep(StepId id, Turn turn) {
        this.stepId = id.value();
        this.turn = turn;
    }

    /** One that somebody adds during the run; nothing waits for it but the end. */
    RunStep(StepId id, String title, String instructions) {
        this(id, Turn.BESIDE);
        this.addedTitle = title;
        this.addedInstructions = instructions;
    }

    // ---- what becomes of it

    /** Its turn has come, or comes anew. */
    void activate(Instant now, Beginning beginning) {
        state = StepState.ACTIVE;
        watched = beginning.watched();
        attempt++;
        activeSince = now;
        settledAt = null;
        settledBy = null;
        note = null;
        answer = null;
        timers = beginning.timers();
    }

    /** Comes to be without its turn: whoever takes it does not hold anything up. */
    void takeBeside() {
        turn = Turn.BESIDE;
    }

    void call(Instant until) {
        watched = false;
        state = StepState.CALLING;
        timers = Timers.NONE.lapse(until);
    }

    void rest(Instant until) {
        watched = false;
        state = StepState.RESTING;
        times++;
        timers = Timers.NONE.wake(until);
    }

    /** Waits for a person's choice. */
    void hold(StepState how, String why) {
        watched = false;
        state = how;
        note = why;
        timers = Timers.NONE;
    }

    void settle(StepState how, Instant now, String by, String why) {
        watched = false;
        state = how;
        settledAt = now;
        settledBy = by;
        note = why;
        timers = Timers.NONE;
    }

    void answer(String key) {
        answer = key;
    }

    void assign(@Nullable String person, @Nullable String name) {
        assignedId = person;
        assignedName = name;
    }

    void rollBack(Instant now) {
        rolledBackAt = now;
    }

    void setTimers(Timers now) {
        timers = now;
    }

    // ---- how it stands

    StepId id() {
        return new StepId(stepId);
    }

    boolean isAdded() {
        return addedTitle != null;
    }

    String addedTitle() {
        return addedTitle == null ? "" : addedTitle;
    }

    String addedInstructions() {
        return addedInstructions == null ? "" : addedInstructions;
    }

    Turn turn() {
        return turn;
    }

    StepState state() {
        return state;
    }

    /** How often it was begun. */
    int attempt() {
        return attempt;
    }

    /** How often it was done, where it comes again. */
    int times() {
        return times;
    }

    @Nullable
    Instant activeSince() {
        return activeSince;
    }

    @Nullable
    String assignedId() {
        return assignedId;
    }

    @Nullable
    String assignedName() {
        return assignedName;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    @Nullable
    String settledBy() {
        return settledBy;
    }

    String note() {
        return note == null ? "" : note;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    Instant rolledBackAt() {
        return rolledBackAt;
    }

    boolean isWatched() {
        return watched;
    }

    Timers timers() {
        return timers == null ? Timers.NONE : timers;
    }
}

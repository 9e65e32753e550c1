package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.PlaybookId;
import dev.firebreak.playbooks.definition.StepId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One execution of a playbook in an incident: which steps there are and how each stands. {@link Course} moves it. */
@Entity
@Table(name = "playbook_run")
class Run implements Persistable<UUID> {

    @Id
    private UUID id;

    private String incidentKey;
    private String playbook;

    /** Which version of the playbook: the hash of its text. */
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private RunMode mode;

    @Enumerated(EnumType.STRING)
    private RunState state = RunState.RUNNING;

    private String startedById;
    private String startedByName;
    private Instant startedAt;
    private @Nullable Instant pausedAt;
    private @Nullable Instant endedAt;
    private String endNote = "";

    /** Which step is looked at next, counted from 0. */
    private int nextStep;

    /** When time next brings something, or null for never; the sweep reads it. */
    private @Nullable Instant dueAt;

    @ElementCollection
    @CollectionTable(name = "playbook_run_step", joinColumns = @JoinColumn(name = "run"))
    @OrderColumn(name = "position")
    private List<RunStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "playbook_run_voice", joinColumns = @JoinColumn(name = "run"))
    @OrderColumn(name = "position")
    private List<Voice> voices = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "playbook_run_switch", joinColumns = @JoinColumn(name = "run"))
    private Set<Bound> bound = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "playbook_run_flip", joinColumns = @JoinColumn(name = "run"))
    private Set<FlipMade> flips = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "playbook_run_refused", joinColumns = @JoinColumn(name = "run"))
    private Set<Refused> refused = new HashSet<>();

    private @Nullable UUID parent;
    private @Nullable String parentStep;

    @Version
    private long version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Run() {}

    Run(RunId id, IncidentKey incident, Playbook playbook, String contentHash, RunMode mode, Actor by, Instant now) {
        this.id = id.value();
        this.incidentKey = incident.value();
        this.playbook = playbook.id().value();
        this.contentHash = contentHash;
        this.mode = mode;
        this.startedById = by.identity();
        this.startedByName = by.name();
        this.startedAt = now;
        playbook.steps().forEach(step -> steps.add(new RunStep(step.id(), step.turn())));
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void known() {
        fresh = false;
    }

    // ---- what becomes of it

    void advanceTo(int step) {
        nextStep = step;
    }

    void add(RunStep step) {
        steps.add(step);
    }

    void bind(Set<Bound> found) {
        bound.addAll(found);
    }

    /** It is part of another run, and that step ends with it. */
    void within(RunId parent, StepId step) {
        this.parent = parent.value();
        this.parentStep = step.value();
    }

    /** Who started the outer run is who started this one. */
    void startedFor(Run outer) {
        startedById = outer.startedById;
        startedByName = outer.startedByName;
    }

    void refuse(Refused what) {
        refused.add(what);
    }

    void made(FlipMade flip) {
        flips.add(flip);
    }

    void say(Voice voice) {
        voices.add(voice);
    }

    void pause(Instant now) {
        state = RunState.PAUSED;
        pausedAt = now;
    }

    /** Goes on, with every time later by as long as the pause was. */
    void resume(Instant now) {
        Duration pause = pausedAt == null ? Duration.ZERO : Duration.between(pausedAt, now);
        steps.forEach(step -> step.setTimers(step.timers().later(pause)));
        state = RunState.RUNNING;
        pausedAt = null;
    }

    void end(RunState how, Instant now, String why) {
        state = how;
        endedAt = now;
        endNote = why;
        pausedAt = null;
        steps.forEach(step -> step.setTimers(Timers.NONE));
    }

    /** Keeps when there is next something to do. */
    void noteDue() {
        dueAt = state == RunState.RUNNING
                ? steps.stream()
                        .map(step -> step.timers().next())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    // ---- how it stands

    RunId runId() {
        return new RunId(id);
    }

    IncidentKey incident() {
        return new IncidentKey(incidentKey);
    }

    PlaybookId playbook() {
        return new PlaybookId(playbook);
    }

    String contentHash() {
        return contentHash;
    }

    RunMode mode() {
        return mode;
    }

    RunState state() {
        return state;
    }

    String startedById() {
        return startedById;
    }

    String startedByName() {
        return startedByName;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    Instant pausedAt() {
        return pausedAt;
    }

    String endNote() {
        return endNote;
    }

    int nextStep() {
        return nextStep;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    List<RunStep> steps() {
        return List.copyOf(steps);
    }

    /** The switches that a step means. */
    List<Bound> bound(StepId step) {
        return bound.stream()
                .filter(each -> each.step().equals(step.value()))
                .sorted(Comparator.comparing(Bound::systemKey).thenComparing(Bound::switchKey))
                .toList();
    }

    /** What the present attempt of a step has flipped. */
    List<FlipMade> flips(RunStep step) {
        return flips.stream().filter(each -> each.isOf(step)).toList();
    }

    /** What the present attempt of a step was refused. */
    List<Refused> refused(RunStep step) {
        return refused.stream().filter(each -> each.isOf(step)).toList();
    }

    @Nullable
    RunId parent() {
        return parent == null ? null : new RunId(parent);
    }

    @Nullable
    StepId parentStep() {
        return parentStep == null ? null : new StepId(parentStep);
    }

    List<Voice> voices() {
        return List.copyOf(voices);
    }

    @Nullable
    RunStep find(StepId step) {
        return steps.stream().filter(each -> each.id().equals(step)).findFirst().orElse(null);
    }
}

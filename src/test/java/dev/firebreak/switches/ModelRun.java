package dev.firebreak.switches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.Node;
import dev.firebreak.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/** Plays one plan on the switches and on the model, and compares them after each step. */
final class ModelRun {
    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final Reason WHY = new Reason("random");
    private static final List<Model.Context> CONTEXTS = List.of(
            new Model.Context(null, null),
            new Model.Context("user-1", null),
            new Model.Context("user-2", "acme"),
            new Model.Context("user-3", "globex"),
            new Model.Context(null, "initech"),
            new Model.Context("user-7", "globex"));

    /** What is done in a step; containing more often than the rest, as without it nothing else happens. */
    enum Act {
        CONTAIN,
        CONTAIN_AGAIN,
        CONTAIN_FOR_A_WHILE,
        STOP,
        RESTORE,
        RELEASE,
        APPROVE,
        APPROVE_AGAIN,
        REJECT,
        UNDO,
        MOVE_TIME,
        FLIP_TO_NORMAL,
        EMERGENCY
    }

    /** The positions besides the normal one, by restraint, and the approvals asked for. */
    record Definition(List<Integer> restraints, int approvals) {}

    /** An act and the choices it makes among what there is then. */
    record Step(Act act, int who, int what, int which, int reach, int time) {}

    private final Switches switches;
    private final TestClock clock;
    private final JdbcTemplate jdbc;
    private final SystemKey system = new SystemKey("random-" + SYSTEMS.incrementAndGet());
    private final Map<Model.Who, Actor> actors = new LinkedHashMap<>();
    private final Map<Integer, FlipId> flips = new HashMap<>();
    private final Map<Integer, RestoreId> restores = new HashMap<>();
    private final Model model;

    ModelRun(Node node, List<Definition> definitions) {
        switches = node.get(Switches.class);
        clock = node.get(TestClock.class);
        jdbc = node.get(JdbcTemplate.class);
        actors.put(new Model.Who("rita", true, false), Actors.RITA);
        actors.put(new Model.Who("carl", true, true), Actors.CARL);
        actors.put(new Model.Who("cleo", true, true), Actors.CLEO);
        actors.put(new Model.Who("chan", true, true), Actors.CHAN);
        actors.put(new Model.Who("bot", false, true), Actors.tokenFor(system, "bot"));
        switches.keepDueTimes();
        switches.define(new DefineSystem(Actors.ADA, system, new SystemDetails("Random", "test", "", "")));
        model = new Model(clock.instant(), 1);
        for (int at = 0; at < definitions.size(); at++) {
            define(new SwitchKey("switch-" + at), definitions.get(at));
        }
    }

    private void define(SwitchKey key, Definition definition) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        positions.put("normal", 0);
        List<SwitchDocument.PositionDocument> documents = new ArrayList<>();
        documents.add(Definitions.position("normal", JsonNodeFactory.instance.numberNode(0), 0));
        for (int restraint : definition.restraints()) {
            String name = "p" + positions.size();
            documents.add(Definitions.position(name, JsonNodeFactory.instance.numberNode(positions.size()), restraint));
            positions.put(name, restraint);
        }
        switches.define(new DefineSwitch(
                Actors.ADA,
                system,
                Definitions.document("tool", key.value(), "integer", documents, Map.of(), definition.approvals())
                        .define(key),
                null));
        model.switches.put(key, new Model.Switch(positions, definition.approvals()));
        model.revision++;
    }

    void run(List<Step> plan) {
        check("at the start");
        for (int at = 0; at < plan.size(); at++) {
            take(plan.get(at));
            check("after step " + (at + 1) + ", " + plan.get(at));
        }
    }

    private void take(Step step) {
        Model.Who who = choose(List.copyOf(actors.keySet()), step.who());
        switch (step.act()) {
            case CONTAIN, CONTAIN_AGAIN -> contain(step, who, null);
            case CONTAIN_FOR_A_WHILE -> contain(step, who, duration(step.time()));
            case STOP -> stop(who);
            case RESTORE -> restoreSome(step, who);
            case RELEASE -> release(step, who);
            case APPROVE, APPROVE_AGAIN -> decide(step, who, true);
            case REJECT -> decide(step, who, false);
            case UNDO -> undo(step, who);
            case MOVE_TIME -> moveTime(duration(step.time()));
            case FLIP_TO_NORMAL -> flipToNormal(step, who);
            case EMERGENCY -> restore(who, numbers(model.inForce), true);
        }
    }

    private void contain(Step step, Model.Who who, @Nullable Duration duration) {
        SwitchKey key = choose(List.copyOf(model.switches.keySet()), step.what());
        List<String> positions =
                model.it(key).positions().keySet().stream().skip(1).toList();
        String position = choose(positions, step.which());
        OnExpiry then = duration == null ? null : choose(List.of(OnExpiry.ASK, OnExpiry.RESTORE), step.which());
        if (step.time() % 3 == 0) {
            then = null;
        }
        boolean asksByDefault = model.it(key).approvals() > 0;
        boolean asks = duration != null && (then == null ? asksByDefault : then == OnExpiry.ASK);
        boolean allowed = then != OnExpiry.RESTORE || model.mayRestoreByItself(who, key);
        OnExpiry asked = then;
        FlipOutcome outcome = attempt(
                allowed,
                () -> switches.flip(new FlipSwitch(
                        actor(who),
                        system,
                        key,
                        new PositionKey(position),
                        WHY,
                        false,
                        scope(step.reach()),
                        duration,
                        asked,
                        null)));
        if (outcome instanceof FlipOutcome.Contained contained) {
            Model.InForce flip = model.contain(who, key, position, reach(step.reach()), duration, asks);
            flips.put(flip.number, contained.flip().id());
        }
    }

    private void stop(Model.Who who) {
        Flipped stopped = switches.stop(new StopEverything(actor(who), system, WHY, null));
        Map<SwitchKey, FlipId> made = stopped.flips().stream()
                .collect(Collectors.toMap(FlipRow::switchKey, FlipRow::id, (first, second) -> first));
        for (Model.InForce flip : model.stop(who)) {
            flips.put(flip.number, made.get(flip.key));
        }
    }

    private void restoreSome(Step step, Model.Who who) {
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int at = 0; at < model.inForce.size(); at++) {
            if ((step.what() >> (at % 5) & 1) == 1) {
                chosen.add(model.inForce.get(at).number);
            }
        }
        if (chosen.isEmpty() && !model.inForce.isEmpty()) {
            chosen.add(choose(model.inForce, step.which()).number);
        }
        restore(who, chosen, false);
    }

    private void flipToNormal(Step step, Model.Who who) {
        SwitchKey key = choose(List.copyOf(model.switches.keySet()), step.what());
        Set<Integer> ended = numbers(
                model.inForce.stream().filter(flip -> flip.key.equals(key)).toList());
        FlipOutcome outcome = attempt(
                who.mayRestore() && !ended.isEmpty(),
                () -> switches.flip(new FlipSwitch(
                        actor(who),
                        system,
                        key,
                        new PositionKey("normal"),
                        WHY,
                        false,
                        Scope.EVERYONE,
                        null,
                        null,
                        null)));
        if (outcome instanceof FlipOutcome.Restored restored) {
            restored(who, ended, false, restored.restore());
        }
    }

    private void restore(Model.Who who, Set<Integer> ended, boolean emergency) {
        boolean lonely = emergency && model.approvalsNeeded(ended) > 0 && !who.person();
        RestoreFlips.What what = ended.isEmpty()
                ? new RestoreFlips.All()
                : new RestoreFlips.These(ended.stream()
                        .<RestoreFlips.Change>map(number -> new RestoreFlips.End(flip(number)))
                        .toList());
        RestoreRow row = attempt(
                who.mayRestore() && !ended.isEmpty() && !lonely,
                () -> switches.restore(new RestoreFlips(actor(who), system, what, WHY, null, emergency)));
        if (row != null) {
            restored(who, ended, emergency, row);
        }
    }

    private void restored(Model.Who who, Set<Integer> ended, boolean emergency, RestoreRow row) {
        if (emergency || model.approvalsNeeded(ended) == 0) {
            assertThat(row.state()).isEqualTo(RestoreState.DONE);
            model.end(ended, null);
            return;
        }
        assertThat(row.state()).isEqualTo(RestoreState.PROPOSED);
        assertThat(row.approvalsNeeded()).isEqualTo(model.approvalsNeeded(ended));
        restores.put(model.propose(who.name(), ended, false).number, row.id());
    }

    private void release(Step step, Model.Who who) {
        if (model.inForce.isEmpty()) {
            return;
        }
        Model.InForce flip = choose(model.inForce, step.what());
        int percent = 1 + step.which();
        int contained = flip.reach.isEveryone() ? 100 : flip.reach.percent();
        boolean allowed = who.mayRestore() && flip.reach.tenants().isEmpty() && percent < contained;
        if (allowed && model.it(flip.key).approvals() > 0) {
            return;
        }
        RestoreFlips.What what = new RestoreFlips.These(List.of(new RestoreFlips.Release(flip(flip.number), percent)));
        attempt(allowed, () -> switches.restore(new RestoreFlips(actor(who), system, what, WHY, null, false)));
        if (allowed) {
            model.release(flip.number, percent);
        }
    }

    private void decide(Step step, Model.Who who, boolean approves) {
        if (model.proposals.isEmpty()) {
            return;
        }
        Model.Proposal proposal = choose(model.proposals, step.what());
        boolean allowed = approves ? model.mayApprove(who, proposal) : who.person() && who.mayRestore();
        RestoreId id = restores.getOrDefault(proposal.number, RestoreId.next());
        attempt(allowed, () -> switches.decide(new DecideRestore(actor(who), id, approves, approves ? null : WHY)));
        if (allowed && approves) {
            model.approve(who, proposal);
        } else if (allowed) {
            model.proposals.remove(proposal);
        }
    }

    private void undo(Step step, Model.Who who) {
        if (model.inForce.isEmpty()) {
            return;
        }
        Model.InForce flip = choose(model.inForce, step.what());
        boolean allowed = model.mayUndo(who, flip);
        attempt(allowed, () -> {
            switches.undo(actor(who), List.of(flip(flip.number)));
            return true;
        });
        if (allowed) {
            model.end(Set.of(flip.number), null);
        }
    }

    private void moveTime(Duration by) {
        clock.move(by);
        switches.keepDueTimes();
        model.now = clock.instant();
        model.sweep();
    }

    // ---- comparing

    private void check(String when) {
        findProposalsThatTimeMade();
        SystemSnapshot snapshot = switches.system(system);
        assertThat(snapshot.revision()).describedAs("revision " + when).isEqualTo(model.revision);
        for (SwitchState state : snapshot.switches()) {
            for (Model.Context context : CONTEXTS) {
                assertThat(state.serve(context(context)).position().key().value())
                        .describedAs("%s for %s %s", state.key(), context, when)
                        .isEqualTo(model.serve(state.key(), context));
            }
        }
        Set<FlipId> inForce = snapshot.switches().stream()
                .flatMap(state -> state.inForce().stream())
                .map(FlipRow::id)
                .collect(Collectors.toSet());
        assertThat(inForce)
                .describedAs("flips in force " + when)
                .isEqualTo(model.inForce.stream().map(it -> flip(it.number)).collect(Collectors.toSet()));
        assertThat(openRestores())
                .describedAs("open proposals " + when)
                .isEqualTo(model.proposals.stream()
                        .map(it -> restores.get(it.number))
                        .collect(Collectors.toSet()));
    }

    private void findProposalsThatTimeMade() {
        Set<RestoreId> unknown = openRestores();
        unknown.removeAll(restores.values());
        for (RestoreId id : unknown) {
            Set<FlipId> ending = switches.restore(id).items().stream()
                    .map(RestoreRow.Item::flip)
                    .collect(Collectors.toSet());
            model.proposals.stream()
                    .filter(it -> !restores.containsKey(it.number))
                    .filter(it -> it.flips.stream()
                            .map(this::flip)
                            .collect(Collectors.toSet())
                            .equals(ending))
                    .findFirst()
                    .ifPresent(it -> restores.put(it.number, id));
        }
    }

    private Set<RestoreId> openRestores() {
        return new LinkedHashSet<>(jdbc.query(
                "select id from restore_request where system_key = ? and state = 'PROPOSED'",
                (row, number) -> new RestoreId(row.getObject(1, UUID.class)),
                system.value()));
    }

    private static <T> @Nullable T attempt(boolean allowed, java.util.function.Supplier<T> act) {
        try {
            T result = act.get();
            assertThat(allowed).describedAs("the model would have refused").isTrue();
            return result;
        } catch (Refusal refusal) {
            assertThat(allowed)
                    .describedAs("the model would have allowed: " + refusal.sentence())
                    .isFalse();
            return null;
        }
    }

    // ---- choosing

    private static <T> T choose(List<T> all, int choice) {
        return all.get(choice % all.size());
    }

    private static Duration duration(int choice) {
        return choose(
                List.of(
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(61),
                        Duration.ofMinutes(2),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofDays(2)),
                choice);
    }

    private static Model.Reach reach(int choice) {
        return choose(
                List.of(
                        new Model.Reach(0, Set.of()),
                        new Model.Reach(50, Set.of()),
                        new Model.Reach(0, Set.of("acme")),
                        new Model.Reach(0, Set.of("acme", "globex")),
                        new Model.Reach(3, Set.of())),
                choice);
    }

    private static Scope scope(int choice) {
        Model.Reach reach = reach(choice);
        if (reach.percent() > 0) {
            return new Scope.Share(reach.percent());
        }
        return reach.tenants().isEmpty()
                ? Scope.EVERYONE
                : new Scope.Match(Map.of("tenant", List.copyOf(reach.tenants())));
    }

    private static EvaluationContext context(Model.Context context) {
        List<Object> parts = new ArrayList<>();
        if (context.targetingKey() != null) {
            parts.addAll(List.of("targetingKey", context.targetingKey()));
        }
        if (context.tenant() != null) {
            parts.addAll(List.of("tenant", context.tenant()));
        }
        return Definitions.context(parts.toArray());
    }

    private static Set<Integer> numbers(List<Model.InForce> flips) {
        return flips.stream().map(flip -> flip.number).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private FlipId flip(int number) {
        FlipId id = flips.get(number);
        if (id == null) {
            throw new IllegalStateException("no flip " + number);
        }
        return id;
    }

    private Actor actor(Model.Who who) {
        Actor actor = actors.get(who);
        if (actor == null) {
            throw new IllegalStateException("nobody " + who);
        }
        return actor;
    }
}

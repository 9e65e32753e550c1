package dev.firebreak.switches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Node;
import dev.firebreak.testing.OnH2;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Random definitions and acts must do what the {@link Model} does: what each context is served, who is refused, which
 * proposals wait, one revision for each change. A failure prints its seed and the shortest plan that shows it.
 */
class ModelTest {
    private static @Nullable Node node;

    @BeforeContainer
    static void start() {
        node = Node.start(OnH2.newDatabase());
    }

    @AfterContainer
    static void stop() {
        if (node != null) {
            node.close();
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void switchesDoWhatTheModelDoes(
            @ForAll("definitions") List<ModelRun.Definition> definitions, @ForAll("plans") List<ModelRun.Step> plan) {
        Node started = node;
        assertThat(started).isNotNull();
        if (started != null) {
            new ModelRun(started, definitions).run(plan);
        }
    }

    @Provide
    Arbitrary<List<ModelRun.Definition>> definitions() {
        Arbitrary<List<Integer>> restraints =
                Arbitraries.integers().between(1, 3).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Integer> approvals = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(3, 0), net.jqwik.api.Tuple.of(2, 1), net.jqwik.api.Tuple.of(1, 2));
        return Combinators.combine(restraints, approvals)
                .as(ModelRun.Definition::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<ModelRun.Step>> plans() {
        Arbitrary<Integer> choice = Arbitraries.integers().between(0, 59);
        return Combinators.combine(Arbitraries.of(ModelRun.Act.class), choice, choice, choice, choice, choice)
                .as(ModelRun.Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }
}

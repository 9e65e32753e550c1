package dev.firebreak.switches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** What a change means for whom, where flips for some stand beside flips for everyone. */
@ContextConfiguration(initializers = OnH2.class)
class ShiftTest extends SwitchesFixture {

    private static final Scope ACME = tenant("acme");

    @BeforeEach
    void defineATool() {
        define(REFUND, Definitions.tool());
    }

    @Test
    void aFlipForSomeDecidesNothingForEveryone() {
        contain(Actors.RITA, REFUND, "disabled", ACME);
        contain(Actors.RITA, REFUND, "limited", Scope.EVERYONE);

        Shift standing = state().standing();

        assertThat(standing.to().key().value()).isEqualTo("limited");
        assertThat(standing.others()).isEqualTo("still disabled for requests where tenant is acme");
    }

    @Test
    void endingTheFlipForEveryoneMovesEveryoneAndLeavesTheOthers() {
        contain(Actors.RITA, REFUND, "disabled", ACME);
        FlipRow all = contain(Actors.RITA, REFUND, "limited", Scope.EVERYONE);

        Shift shift = state().until(state().without(Set.of(all.id())), Scope.EVERYONE);

        assertThat(words(shift)).isEqualTo("limited → enabled; still disabled for requests where tenant is acme");
    }

    @Test
    void containingSaysWhoStandsSoAlready() {
        contain(Actors.RITA, REFUND, "disabled", ACME);
        contain(Actors.RITA, REFUND, "limited", new Scope.Share(20));

        Shift shift = state().ifContained(state().definition().safest(), Scope.EVERYONE);

        assertThat(words(shift))
                .isEqualTo("enabled → disabled; already disabled for requests where tenant is acme,"
                        + " limited → disabled for 20 % of traffic");
    }

    @Test
    void howItStandsNamesBothEveryoneAndWhomItIsSaferFor() {
        assertThat(state().words()).isEqualTo("enabled");
        contain(Actors.RITA, REFUND, "disabled", ACME);
        assertThat(state().words()).isEqualTo("disabled for requests where tenant is acme");
        contain(Actors.RITA, REFUND, "limited", Scope.EVERYONE);
        assertThat(state().words()).isEqualTo("limited · disabled for requests where tenant is acme");
        contain(Actors.RITA, REFUND, "disabled", Scope.EVERYONE);
        assertThat(state().words()).isEqualTo("disabled");
    }

    @Test
    void everyonesPositionIsNotOlderThanItIs() {
        contain(Actors.RITA, REFUND, "disabled", ACME);
        clock.move(java.time.Duration.ofMinutes(5));
        FlipRow all = contain(Actors.RITA, REFUND, "limited", Scope.EVERYONE);
        assertThat(state().standingSince()).isEqualTo(all.at());

        clock.move(java.time.Duration.ofMinutes(5));
        restore(Actors.CARL, end(all));

        assertThat(state().standingSince()).isAfter(all.at());
    }

    @Test
    void whatCoversAScopeDecidesForIt() {
        contain(Actors.RITA, REFUND, "limited", new Scope.Share(20));
        contain(Actors.RITA, REFUND, "disabled", tenant("acme", "globex"));

        assertThat(state().ifContained(normal(), new Scope.Share(10)).to().label())
                .isEqualTo("limited");
        assertThat(state().ifContained(normal(), new Scope.Share(30)).to().label())
                .isEqualTo("enabled");
        assertThat(state().ifContained(normal(), ACME).to().label()).isEqualTo("disabled");
        assertThat(state().ifContained(normal(), tenant("acme", "initech")).to().label())
                .isEqualTo("enabled");
        assertThat(new Scope.Share(100).covers(Scope.EVERYONE)).isTrue();
        assertThat(ACME.covers(new Scope.Match(Map.of("tenant", List.of("acme"), "region", List.of("eu")))))
                .isTrue();
        assertThat(new Scope.Match(Map.of("tenant", List.of("acme"), "region", List.of("eu"))).covers(ACME))
                .isFalse();
    }

    private SwitchState state() {
        return switches.state(system, REFUND);
    }

    private Position normal() {
        return state().definition().normalPosition();
    }

    private static String words(Shift shift) {
        return shift.from().label() + " → " + shift.to().label() + "; " + shift.others();
    }
}

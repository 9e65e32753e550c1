package dev.firebreak.console.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Notes that follow each other faster than the network carries them. */
class OnTheWayTest {

    private final OnTheWay way = new OnTheWay();

    private OnTheWay.Post post(String field) {
        return way.posted(way.fresh(field));
    }

    @Test
    void whatStillStandsInTheFieldIsNotPostedAgain() {
        post("first ");
        assertThat(way.fresh("first ")).isEmpty();
        assertThat(way.fresh("first and second")).isEqualTo("and second");
        post("first and second");
        assertThat(way.fresh("first and second third")).isEqualTo("third");
    }

    @Test
    void oneThatIsTakenOutLateLeavesTheNextWhatItIs() {
        OnTheWay.Post first = post("first");
        post("first second");
        way.says("second third");
        way.taken(first);
        assertThat(way.fresh("second third")).isEqualTo("third");
    }

    @Test
    void theSameWordsCanBePostedAgainOnceTheyAreTakenOut() {
        post("same");
        way.says("");
        assertThat(way.isNothing()).isTrue();
        assertThat(way.fresh("same")).isEqualTo("same");
    }

    @Test
    void wordsThatSomebodyChangedMeanwhileAreAllKept() {
        post("first");
        way.says("The first");
        assertThat(way.fresh("The first")).isEqualTo("The first");
    }
}

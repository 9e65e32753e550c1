package dev.firebreak.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody gets who types in haste, over the places of the demo. */
class PaletteRankingTest {

    private static final List<Place> PLACES = places();

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "email, Send email",
        "emial, Send email",
        "emali, Send email",
        "emil, Send email",
        "snd email, Send email",
        "refnud, Refund payment",
        "refud, Refund payment",
        "refunt, Refund payment",
        "rfund paymnt, Refund payment",
        "modle, Primary model",
        "primray, Primary model",
        "promt, System prompt",
        "autonmy, Autonomy",
        "reveiw, Human review",
        "knowlegde, Knowledge sources",
        "timline, Timeline",
        "rfnd, Refund payment",
        "clims emial, Send email",
    })
    void aSlipOfTheFingerStillFindsItFirst(String typed, String first) {
        assertThat(PaletteIndex.ranked(PLACES, typed).toList())
                .first()
                .extracting(Place::title)
                .isEqualTo(first);
    }

    @Test
    void whatIsWrittenRightGoesBeforeWhatIsNear() {
        List<Place> near = List.of(place("Model router", "model.router"), place("Modem reset", "tool.modem"));
        assertThat(PaletteIndex.ranked(near, "modem").map(Place::title)).containsExactly("Modem reset", "Model router");
    }

    @Test
    void shortWordsAreTakenAtTheirWord() {
        assertThat(Typo.score("ema", "eva")).isEqualTo(Fuzzy.NO_MATCH);
        assertThat(Typo.score("emma", "visa")).isEqualTo(Fuzzy.NO_MATCH);
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(
                new Place("Switchboard", "", "page", "", false),
                new Place("Restores", "", "page", "restores", false),
                new Place("Timeline", "", "page", "timeline", false),
                new Place("Contain many", "", "page", "contain", false),
                new Place("API tokens", "", "page", "administration/tokens", false),
                place("Refund payment", "tool.refund_payment"),
                place("Look up order", "tool.lookup_order"),
                place("System prompt", "prompt.system"),
                place("Primary model", "model.primary"),
                place("Autonomy", "autonomy"),
                place("Human review", "review"),
                place("Knowledge sources", "retrieval.sources"),
                place("Customer memory", "memory.customer"),
                place("Fallback answer", "fallback.answer"),
                place("Refund limit", "limit.refund"),
                place("Whole assistant", "stop"),
                place("Send email", "tool.send_email")));
        places.add(new Place("Send email", "Claims triage agent · production · tool.email", "tool", "c", false));
        places.add(new Place("Restore Support assistant", "production", "page of a system", "r", false));
        return places;
    }

    private static Place place(String title, String key) {
        return new Place(title, "Support assistant · production · " + key, key.replaceFirst("\\..*", ""), key, false);
    }
}

package dev.firebreak.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is overdue and to decide, in lines. */
class DecideCardTest {

    @Test
    void aLineThatStandsForSeveralLeadsToExactlyThese() {
        List<ToDecide> rest =
                List.of(overdue("INC-4: late", "incidents/INC-4"), overdue("INC-5: late", "incidents/INC-5"));
        Card card = DecideCard.of(List.of(
                overdue("INC-1: late", "incidents/INC-1"),
                new ToDecide(ToDecide.Urgency.OVERDUE, "2 more reviews are overdue", "", rest)));

        assertThat(card.getElement().getTextRecursively()).contains("2 more reviews are overdue");
        assertThat(all(card).filter(Anchor.class::isInstance).map(link -> ((Anchor) link).getHref()))
                .containsExactly("incidents/INC-1", "incidents/INC-4", "incidents/INC-5");
    }

    private static ToDecide overdue(String sentence, String link) {
        return new ToDecide(ToDecide.Urgency.OVERDUE, sentence, link);
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(DecideCardTest::all));
    }
}

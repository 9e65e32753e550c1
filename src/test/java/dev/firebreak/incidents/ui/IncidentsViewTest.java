package dev.firebreak.incidents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.access.Role;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.MoveIncident;
import dev.firebreak.incidents.Readers;
import dev.firebreak.severities.Impact;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The list of incidents. */
class IncidentsViewTest extends IncidentScreens {

    @Test
    void whatIsOpenComesFirstWithHowItStands() {
        IncidentRow over = declared("Prompt leak");
        incidents.move(new MoveIncident(rosa, over.key(), IncidentState.DECLINED, new Reason("nothing leaked")));
        IncidentRow open = declared("Refunds for forged orders");

        go("incidents?system=" + system);

        List<IncidentLine> lines = find(IncidentLine.class).all();
        assertThat(lines).hasSize(2);
        assertThat(text(lines.getFirst()))
                .contains(open.key().value(), "Refunds for forged orders", "SEV2 provisional", "Triage")
                .contains("Nobody leads yet", "update due in", "open for");
        assertThat(text(lines.getLast())).contains(over.key().value(), "Declined", "declared");
    }

    @Test
    void theAddressSaysWhatIsShown() {
        IncidentRow open = declared("Refunds for forged orders");
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        go("incidents?state=open&severity=SEV2&system=" + system + "&from=" + today + "&to=" + today
                + "&drills=no&q=forged");
        assertThat(titles()).containsExactly(open.key() + "Refunds for forged orders");

        go("incidents?state=closed&system=" + system);
        assertThat(titles()).isEmpty();
        assertThat(said()).contains("No incident fits all of this.");
        go("incidents?severity=SEV1&system=" + system);
        assertThat(titles()).isEmpty();
        go("incidents?drills=only&system=" + system);
        assertThat(titles()).isEmpty();
        go("incidents?to=2020-01-01&system=" + system);
        assertThat(titles()).isEmpty();
    }

    @Test
    void aLinkFromFiguresNamesExactMoments() {
        IncidentRow open = declared("Refunds for forged orders");

        go("incidents?system=" + system + "&from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z");
        assertThat(titles()).containsExactly(open.key() + "Refunds for forged orders");
        go("incidents?system=" + system + "&from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z");
        assertThat(titles()).isEmpty();
    }

    @Test
    void whatALinkSaysThatCannotBeReadIsLeftOut() {
        declared("Refunds for forged orders");

        go("incidents?system=" + system + "&state=asleep&from=yesterday&severity=%20%2F&drills=perhaps");

        assertThat(titles()).hasSize(1);
    }

    @Test
    void somebodyIsFoundByWhatTheyHaveToDoWithIt() {
        declared("Refunds for forged orders");
        Actor other = letIn("other" + system, Role.RESPONDER);
        incidents.declare(DeclareIncident.of(other, "Another one", Set.of(system)));

        go("incidents?system=" + system + "&person=" + other.identity());

        assertThat(titles()).singleElement().asString().endsWith("Another one");
    }

    @Test
    void wordsAreSearchedAsTheyAreTyped() {
        declared("Refunds for forged orders");
        declared("Prompt leak");
        go("incidents?system=" + system);

        test(find(TextField.class).all().getFirst()).setValue("leak");

        assertThat(titles()).singleElement().asString().endsWith("Prompt leak");
    }

    @Test
    void drillsAndPrivateOnesAreMarked() {
        DeclareIncident plain = DeclareIncident.of(rosa, "Rehearsal", Set.of(system));
        incidents.declare(new DeclareIncident(
                rosa,
                plain.title(),
                plain.systems(),
                Impact.UNKNOWN,
                Set.of(),
                null,
                "",
                null,
                true,
                new Readers.Only(Set.of(), Set.of()),
                List.of(),
                null));

        go("incidents?system=" + system);
        assertThat(text(find(IncidentLine.class).single())).contains("Drill", "Private");

        seat.take(onlooker());
        go("restores");
        go("incidents?system=" + system);
        assertThat(find(IncidentLine.class).all()).isEmpty();
    }

    @Test
    void moreAreShownAPageAtATime() {
        for (int number = 0; number <= IncidentList.PAGE; number++) {
            declared("One of many " + number);
        }

        go("incidents?system=" + system);
        assertThat(find(IncidentLine.class).all()).hasSize(IncidentList.PAGE);

        test(button("Show more")).click();
        assertThat(find(IncidentLine.class).all()).hasSize(IncidentList.PAGE + 1);
        assertThat(text(find(IncidentLine.class).all().getLast())).contains("One of many 0");
    }

    @Test
    void whoMayOnlyLookIsNotOfferedToDeclare() {
        seat.take(onlooker());
        go("incidents");

        assertThat(find(NativeButton.class).withText("Declare incident").all()).isEmpty();
    }

    private List<String> titles() {
        return find(IncidentLine.class).all().stream()
                .map(line -> text(line.getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getChildren()
                        .findFirst()
                        .orElseThrow()))
                .toList();
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}

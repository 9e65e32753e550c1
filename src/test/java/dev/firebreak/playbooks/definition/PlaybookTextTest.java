package dev.firebreak.playbooks.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.yaml.Fault;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybookTextTest {

    private static final String HEAD = """
            id: cost-spike
            version: "1.0"
            title: Cost spike
            summary: An agent spends more than it should.
            owner: Platform on call
            """;

    @Test
    void readsWhatIsWritten() {
        Playbook playbook = read("""
                applies_to: {kinds: [limit, tool], severities: [SEV1], axes: [business_impact]}
                drill: {every: P90D}
                steps:
                  - id: cap
                    type: switch
                    title: Cap the spending
                    phase: contain
                    switch: {kind: limit, labels: {of: money}}
                  - id: reaches
                    type: check
                    title: Every instance obeys
                    phase: contain
                    timeout: PT2M
                    on_failure: ask
                    check: {reach: cap}
                  - id: tell
                    type: update
                    title: Tell the others
                    phase: communicate
                    beside: true
                    repeat: {every: PT30M}
                    update: {audience: internal, text: "{{incident.key}} goes on"}
                  - id: still
                    type: decision
                    title: Does it still grow?
                    phase: investigate
                    when: incident.business_impact >= 3 || steps.reaches.failed
                    decision:
                      question: Does it?
                      options:
                        - {key: "yes", label: It does, go: continue}
                        - {key: "no", label: It does not, go: end}
                  - id: stop
                    type: switch
                    title: Stop everything
                    phase: contain
                    when: steps.still.chose_yes
                    switch: {everything: true}
                """);
        assertThat(playbook.steps())
                .extracting(step -> step.id().value())
                .containsExactly("cap", "reaches", "tell", "still", "stop");
        assertThat(playbook.steps().get(2).turn()).isEqualTo(Turn.BESIDE);
        assertThat(playbook.steps().get(4).task())
                .isInstanceOfSatisfying(Task.Contain.class, contain -> assertThat(contain.target())
                        .isEqualTo(new SwitchTarget.Everything()));
        Condition when = Objects.requireNonNull(playbook.steps().get(4).when());
        Conditions conditions = Conditions.after(playbook.steps().subList(0, 4));
        assertThat(conditions.holds(when, Map.of("steps.still.chose_yes", true)))
                .isTrue();
        assertThat(conditions.holds(when, Map.of("steps.still.chose_yes", false)))
                .isFalse();
    }

    private static Playbook read(String rest) {
        Reviewed reviewed = PlaybookText.review(HEAD + rest);
        assertThat(reviewed.faults()).extracting(Fault::sentence).isEmpty();
        return Objects.requireNonNull(reviewed.playbook());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when: incident.severty == "SEV1"          | line 11, column 11: steps[0].when is no condition: incident.severty is not known here: there are incident.severity
            when: steps.later.done                    | line 11, column 11: steps[0].when is no condition: steps.later.done is not known here: there are
            when: incident.user_harm                  | line 11, column 11: steps[0].when is no condition: expected type 'bool' but found 'int'
            when: incident.user_harm >=               | line 11, column 11: steps[0].when is no condition:
            on_success: nowhere                       | line 11, column 17: steps[0].on_success names the step nowhere, which there is not
            on_success: first                         | line 11, column 17: steps[0].on_success leads back to first
            timeout: 5 minutes                        | line 11, column 14: steps[0].timeout must be a duration such as PT15M
            timeout: PT0S                             | line 11, column 14: steps[0].timeout must be from PT5S to P30D
            colour: red                               | line 11, column 5: steps[0].colour is not known
            repeat: {most: 3}                         | line 11, column 5: steps[0].repeat.every is needed
            check: {reach: first}                     | line 11, column 12: steps[0].check belongs to steps of type check
            """)
    void namesTheFaultItsPlaceAndWhatWouldBeRight(String line, String fault) {
        List<Fault> faults = PlaybookText.review(HEAD + """
                steps:
                  - id: first
                    type: manual
                    title: Look
                    #phase
                """.replace("#phase", "phase: investigate\n    " + line))
                .faults();
        assertThat(faults).isNotEmpty();
        assertThat(faults.getFirst().sentence()).startsWith(fault);
    }

    @Test
    void containingWaitsForNoApprovalButWhatWasGivenBackIsContainedAgain() {
        String again = """
                steps:
                  - {id: stop, type: switch, title: Stop, phase: contain, switch: {kind: tool}}
                  - {id: allow, type: approval, title: Allow, phase: restore}
                  #restore
                  - {id: again, type: switch, title: Stop again, phase: contain, switch: {kind: tool}}
                """;
        String restore = "- {id: back, type: switch, title: Give back, phase: restore, switch: {restore: {of: stop}}}";
        assertThat(PlaybookText.review(HEAD + again).faults())
                .extracting(Fault::sentence)
                .singleElement()
                .asString()
                .contains("steps[2] contains, and must not wait for the approval \"allow\"");
        Reviewed reviewed = PlaybookText.review(HEAD + again.replace("#restore", restore));
        assertThat(reviewed.faults()).isEmpty();
        assertThat(reviewed.advice()).isEmpty();
    }
}

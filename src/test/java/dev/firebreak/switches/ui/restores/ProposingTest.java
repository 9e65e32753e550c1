package dev.firebreak.switches.ui.restores;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Scope;
import dev.firebreak.testing.Actors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposingTest extends RestoreFixture {

    @Test
    void whatNeedsNoApprovalIsRestoredAtOnce() {
        contain(ORDER);
        open(Actors.CARL);
        choose("Place order");
        press("Restore…");
        assertThat(words(Outcome.class)).contains("Place order").contains("Disabled → Enabled · for everyone");
        say("fixed in release 41");

        press("Restore now");

        assertThat(served(ORDER)).isEqualTo("enabled");
        assertThat(words(Choosing.class)).contains("Nothing is contained");
    }

    /** A flip for some decides nothing for the others. */
    @Test
    void aRestoreForEveryoneIsTheMoveThatItIsWhereAFlipForSomeIsSafer() {
        contain(ORDER, "disabled", new Scope.Match(Map.of("tenant", List.of("acme"))));
        contain(ORDER, "ask", Scope.EVERYONE);
        open(Actors.CARL);
        assertThat(words(Choosing.class))
                .contains("→ Enabled · still Disabled for requests where tenant is acme")
                .contains("→ Ask a human first · another flip stays in force")
                .doesNotContain("stays Disabled");

        choose("Place order, Ask");
        press("Restore…");

        assertThat(words(Outcome.class))
                .contains(
                        "Ask a human first → Enabled · for everyone; still Disabled for requests where tenant is acme")
                .doesNotContain("stays");
    }

    @Test
    void eachScopeThatIsRestoredHasALineOfItsOwn() {
        contain(REFUND, "disabled", new Scope.Match(Map.of("tenant", List.of("acme"))));
        contain(REFUND, "ask", Scope.EVERYONE);
        open(Actors.CARL);
        choose("Refund payment, Disabled");
        press("Restore…");
        assertThat(words(Outcome.class)).contains("Disabled → Ask a human first · for requests where tenant is acme");
        press("Cancel");

        propose("Refund payment");

        assertThat(words(Proposal.class))
                .contains("Ask a human first → Enabled")
                .contains("Disabled → Enabled")
                .doesNotContain("stays");
    }

    @Test
    void aBundleWaitsForAsManyAsItsMostDemandingSwitch() {
        contain(REFUND);
        contain(EMAIL);
        contain(ORDER);
        open(Actors.CARL);

        propose("Refund payment", "Send email", "Place order");

        assertThat(served(ORDER)).isEqualTo("disabled");
        RestoreRow row = open();
        assertThat(row.items()).hasSize(3);
        assertThat(row.approvalsNeeded()).isEqualTo(2);
        assertThat(words(Proposal.class))
                .contains("Restore 3 switches")
                .contains("0 of 2 approvals")
                .contains("Proposed by carl")
                .contains("fixed in release 41")
                .contains("Disabled → Enabled")
                .contains("for everyone")
                .contains("by rita · “forged order ids”")
                .contains("You proposed this: somebody else must approve.");
        assertThat(words(Choosing.class)).contains("restore proposed");
    }

    @Test
    void withoutAReasonNothingIsProposedAndTheFieldIsMarked() {
        contain(REFUND);
        open(Actors.CARL);
        choose("Refund payment");
        press("Restore…");

        press("Propose");

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("The reason is needed: say in a few words why.");
        assertThat(switches.openRestores()).noneMatch(it -> it.system().equals(system));
    }

    @Test
    void aShareIsLetGoAndTheRestStaysContained() {
        contain(ORDER);
        open(Actors.CARL);
        choose("Place order");
        become("lets 25 % go, 75 % stay");
        press("Restore…");
        assertThat(words(Outcome.class))
                .contains("Disabled · for everyone: lets 25 % go, 75 % stay")
                .doesNotContain("stays");
        say("a quarter to begin with");

        press("Restore now");

        FlipRow flip = switches.state(system, ORDER).inForce().getFirst();
        assertThat(flip.scope()).isEqualTo(new Scope.Share(75));
    }

    @Test
    void anEndIsBroughtForward() {
        contain(ORDER);
        open(Actors.CARL);
        choose("Place order");
        become("ends in 15\u00a0min");
        press("Restore…");
        say("quiet for an hour");

        press("Restore now");

        FlipRow flip = switches.state(system, ORDER).inForce().getFirst();
        assertThat(flip.expiresAt()).isNotNull();
        assertThat(Duration.between(flip.at(), flip.expiresAt())).isLessThan(Duration.ofMinutes(16));
    }

    @Test
    void goingBackSelectsAllThatCameSinceAndNothingElse() {
        contain(REFUND);
        contain(ORDER);
        contain(EMAIL);
        open(Actors.CARL);
        BackTo backTo = find(BackTo.class).single();
        long revision = switches.state(system, ORDER).inForce().getFirst().revision();

        test(backTo)
                .selectItem(backTo.getListDataView()
                        .getItems()
                        .filter(step -> step.revision() == revision)
                        .findFirst()
                        .orElseThrow()
                        .words());

        assertThat(words(Choosing.class)).contains("2 of 3 selected");
        assertThat(chosen("Refund payment")).isFalse();
        assertThat(chosen("Place order")).isTrue();
        assertThat(chosen("Send email")).isTrue();
    }

    @Test
    void whatChangedWhileOneLooksIsShownBeforeItIsRestored() {
        contain(ORDER, "ask", Scope.EVERYONE);
        open(Actors.CARL);
        choose("Place order");
        press("Restore…");
        say("fixed in release 41");
        assertThat(words(Outcome.class)).contains("Ask a human first → Enabled");

        contain(ORDER);

        eventually(() -> assertThat(words(Outcome.class)).contains("stays Disabled"));
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("look again");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("fixed in release 41");
        press("Restore now");
        assertThat(switches.state(system, ORDER).inForce()).hasSize(1);
        assertThat(served(ORDER)).isEqualTo("disabled");
    }

    @Test
    void whatSomebodyElseLetGoMeanwhileIsNotLetGoTwice() {
        FlipRow flip = contain(ORDER);
        open(Actors.CARL);
        choose("Place order");
        become("lets 25 % go, 75 % stay");
        press("Restore…");
        say("a quarter to begin with");

        switches.restore(new RestoreFlips(
                Actors.CLEO,
                system,
                new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 25))),
                new Reason("the same thought"),
                null,
                false));

        eventually(() -> assertThat(find(Dialog.class).all()).isEmpty());
        assertSaid("look again");
        assertThat(switches.state(system, ORDER).inForce().getFirst().scope()).isEqualTo(new Scope.Share(75));
    }

    @Test
    void whatWasTypedIsThereWhenOneLooksAgain() {
        FlipRow flip = contain(ORDER);
        open(Actors.CARL);
        choose("Place order");
        press("Restore…");
        say("quiet for an hour");
        switches.restore(new RestoreFlips(
                Actors.CLEO,
                system,
                new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 25))),
                new Reason("a quarter first"),
                null,
                false));
        eventually(() -> assertThat(find(Dialog.class).all()).isEmpty());

        press("Restore…");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("quiet for an hour");
        press("Restore now");

        assertThat(served(ORDER)).isEqualTo("enabled");
        contain(EMAIL);
        eventually(() -> assertThat(words(Choosing.class)).contains("Send email"));
        choose("Send email");
        press("Restore…");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();
    }

    @Test
    void aProposalIsLookedAtAgainWhereMoreMustApproveNow() {
        contain(REFUND);
        open(Actors.CARL);
        choose("Refund payment");
        press("Restore…");
        say("fixed in release 41");

        switches.define(new DefineSwitch(
                Actors.ADA, system, tool("Refund payment", 2).define(REFUND), new Reason("it refunds a lot now")));

        eventually(() -> assertThat(find(Dialog.class).all()).isEmpty());
        assertSaid("look again");
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void theMenuMarksRestoresOnThePageOfOneSystem() {
        open(Actors.CARL);

        assertThat(find(Anchor.class).withAttribute("aria-current", "page").all())
                .isNotEmpty()
                .allMatch(link -> link.getHref().equals("restores"));
    }

    @Test
    void aFlipElsewhereOnTheSystemDoesNotSendTheReaderBack() {
        contain(ORDER);
        open(Actors.CARL);
        choose("Place order");
        press("Restore…");
        say("fixed in release 41");

        contain(EMAIL);

        eventually(() -> assertThat(words(Choosing.class)).contains("2 flips in force"));
        press("Restore now");
        assertThat(served(ORDER)).isEqualTo("enabled");
        assertThat(served(EMAIL)).isEqualTo("disabled");
    }

    @Test
    void whoMayNotRestoreIsToldWhyAndWhoCould() {
        contain(ORDER);
        for (Actor person : new Actor[] {Actors.VIC, Actors.RITA}) {
            open(person);

            assertThat(words(RestoreView.class))
                    .contains("You may look but not restore.")
                    .contains("commander");
            assertThat(offers("Restore…")).isFalse();
            assertThat(find(Checkbox.class).all()).isEmpty();
        }
    }

    @Test
    void whoLostThePermissionMeanwhileIsRefusedInTheRefusalsOwnSentence() {
        contain(ORDER);
        open(Actors.CARL);
        choose("Place order");
        press("Restore…");
        say("fixed in release 41");
        seat.take(Actors.person("carl", Permission.VIEW));

        press("Restore now");

        assertThat(served(ORDER)).isEqualTo("disabled");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("carl may not restore");
    }

    private RestoreRow open() {
        return switches.openRestores().stream()
                .filter(row -> row.system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    private void assertSaid(String words) {
        assertThat(find(Notification.class).all())
                .anyMatch(notice -> notice.getElement().getProperty("text", "").contains(words));
    }

    @SuppressWarnings("unchecked")
    private void become(String words) {
        Select<Change> change = find(Select.class).all().stream()
                .filter(select -> !(select instanceof BackTo))
                .map(select -> (Select<Change>) select)
                .findFirst()
                .orElseThrow();
        test(change).selectItem(words);
    }

    private boolean chosen(String words) {
        return find(Checkbox.class).all().stream()
                .filter(box -> box.getAriaLabel().orElse("").startsWith("Restore " + words))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}

package dev.firebreak.switches.ui.restores;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.switches.DecideRestore;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.testing.Actors;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DecidingTest extends RestoreFixture {

    @Autowired
    RestoreDesk desk;

    @Test
    void anotherPersonApprovesAndItIsRestored() {
        contain(REFUND);
        proposal(Actors.CARL);
        open(Actors.CLEO);

        approve("Approve and restore…");

        assertThat(served(REFUND)).isEqualTo("enabled");
        eventually(() -> assertThat(words(Ended.class)).contains("Restored. Approved by cleo."));
    }

    @Test
    void aTapAloneApprovesNothing() {
        contain(REFUND);
        proposal(Actors.CARL);
        open(Actors.CLEO);
        assertThat(find(HoldButton.class).all()).isEmpty();

        press("Approve and restore…");
        press("Cancel");
        press("Approve and restore…");

        assertThat(served(REFUND)).isEqualTo("disabled");
        assertThat(find(HoldButton.class).all()).hasSize(1);
    }

    @Test
    void whoIsAboutToApproveLooksAgainWhenItWouldNowRestore() {
        contain(EMAIL);
        RestoreRow row = proposal(Actors.CARL);
        open(Actors.CLEO);
        press("Approve…");

        switches.decide(new DecideRestore(Actors.CHAN, row.id(), true, null));

        eventually(() -> assertThat(words(Proposal.class)).contains("This changed while you looked"));
        assertThat(find(HoldButton.class).all()).isEmpty();
        assertThat(offers("Approve and restore…")).isTrue();
        assertThat(served(EMAIL)).isEqualTo("disabled");
    }

    @Test
    void theProposerSeesWithoutReloadThatItWasApproved() {
        contain(REFUND);
        RestoreRow row = proposal(Actors.CARL);
        open(Actors.CARL);
        assertThat(offers("Approve and restore…")).isFalse();

        switches.decide(new DecideRestore(Actors.CLEO, row.id(), true, null));

        eventually(() -> assertThat(words(Ended.class)).contains("Restored. Approved by cleo."));
        assertThat(words(Choosing.class)).contains("Nothing is contained");
        press("OK");
        assertThat(find(Ended.class).all()).isEmpty();
    }

    @Test
    void theFirstOfTwoApprovalsRestoresNothing() {
        contain(REFUND);
        contain(EMAIL);
        proposal(Actors.CARL);
        open(Actors.CLEO);

        approve("Approve…");

        assertThat(served(EMAIL)).isEqualTo("disabled");
        eventually(() -> assertThat(words(Proposal.class))
                .contains("1 of 2 approvals")
                .contains("You have approved. Somebody else must approve too."));
        open(Actors.CHAN);
        approve("Approve and restore…");
        assertThat(served(EMAIL)).isEqualTo("enabled");
    }

    @Test
    void rejectingNeedsAReasonAndChangesNothing() {
        contain(REFUND);
        proposal(Actors.CARL);
        open(Actors.CLEO);
        press("Reject…");
        press("Reject");
        assertThat(words(Proposal.class)).contains("The reason is needed");

        test(find(TextField.class).single()).setValue("still wrong for acme");
        press("Reject");

        assertThat(served(REFUND)).isEqualTo("disabled");
        eventually(() ->
                assertThat(words(Ended.class)).contains("Rejected by cleo: “still wrong for acme” Nothing changed."));
    }

    @Test
    void whatIsBeingWrittenSurvivesWhatOthersDo() {
        contain(REFUND);
        contain(EMAIL);
        RestoreRow row = proposal(Actors.CARL);
        open(Actors.CLEO);
        press("Reject…");
        TextField why = find(TextField.class).single();
        test(why).setValue("still wrong");

        switches.decide(new DecideRestore(Actors.CHAN, row.id(), true, null));

        eventually(() -> assertThat(words(Proposal.class)).contains("1 of 2 approvals"));
        assertThat(find(TextField.class).single()).isSameAs(why);
        assertThat(why.getValue()).isEqualTo("still wrong");
    }

    @Test
    void theProposerMayOnlyWithdraw() {
        contain(REFUND);
        proposal(Actors.CARL);
        open(Actors.CARL);

        press("Withdraw…");
        test(find(TextField.class).single()).setValue("too early");
        press("Withdraw");

        eventually(() -> assertThat(words(Ended.class)).contains("Withdrawn by carl: “too early”"));
    }

    @Test
    void whoContainsMeanwhileIsNamedToTheApproverWhoLooksAtIt() {
        contain(REFUND);
        proposal(Actors.CARL);
        open(Actors.CLEO);
        assertThat(offers("Approve and restore…")).isTrue();

        contain(REFUND);

        eventually(() -> assertThat(words(Ended.class))
                .contains("superseded")
                .contains("rita changed one of its switches meanwhile")
                .contains("nothing was restored"));
        assertThat(offers("Approve and restore…")).isFalse();
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void whoApprovesAMomentTooLateIsToldSo() {
        contain(REFUND);
        proposal(Actors.CARL);
        open(Actors.CLEO);
        press("Approve and restore…");
        HoldButton approve = find(HoldButton.class).single();

        contain(REFUND);
        hold(approve);

        assertThat(served(REFUND)).isEqualTo("disabled");
        assertThat(find(RestoreView.class).single().getElement().getTextRecursively())
                .contains("superseded");
    }

    @Test
    void anEmergencyNeedsNobodyIsMarkedAndWaitsForAReviewByAnother() {
        contain(REFUND);
        open(Actors.CARL);
        choose("Refund payment");
        press("Restore…");
        say("customers are stuck");
        press("Emergency: restore without approval…");
        NativeButton act =
                find(NativeButton.class).withText("Restore without approval").single();
        assertThat(act.isEnabled()).isFalse();
        find(Checkbox.class).all().stream()
                .filter(box -> "I restore without anybody's approval".equals(box.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(true);

        test(act).click();

        assertThat(served(REFUND)).isEqualTo("enabled");
        assertThat(words(Proposal.class))
                .contains("Emergency restore to review")
                .contains("Restored without approval by carl")
                .contains("You restored it: somebody else must review it.");
        open(Actors.CLEO);
        test(find(TextField.class).single()).setValue("right: the limit held");
        press("Reviewed");
        eventually(() -> assertThat(words(Ended.class)).contains("Reviewed by cleo: “right: the limit held”"));
        assertThat(switches.unreviewedRestores()).noneMatch(row -> row.system().equals(system));
    }

    @Test
    void whoMayNotRestoreSeesTheProposalButCannotDecide() {
        contain(REFUND);
        proposal(Actors.CARL);
        for (Actor person : new Actor[] {Actors.VIC, Actors.RITA}) {
            open(person);

            assertThat(words(Proposal.class)).contains("Proposed by carl").contains("A commander decides on this.");
            assertThat(offers("Approve and restore…")).isFalse();
            assertThat(offers("Reject…")).isFalse();
        }
    }

    @Test
    void nothingOfOneSystemStaysWhenOneGoesOnToAnother() {
        contain(REFUND);
        contain(ORDER);
        proposal(Actors.CARL);
        open(Actors.CLEO);
        choose("Place order");
        press("Restore…");
        assertThat(find(Proposal.class).all()).hasSize(1);

        defineTools();
        navigate("systems/" + system + "/restore", RestoreView.class);

        assertThat(find(Proposal.class).all()).isEmpty();
        assertThat(find(Ended.class).all()).isEmpty();
        eventually(() -> assertThat(find(ConfirmRestore.class).all()).isEmpty());
    }

    @Test
    void onceTheLastOneIsPutAwayThePageHearsThatNothingIsLeft() {
        contain(REFUND);
        RestoreRow row = proposal(Actors.CARL);
        open(Actors.CLEO);
        AtomicReference<Proposals> shown = new AtomicReference<>();
        AtomicBoolean heard = new AtomicBoolean();
        Proposals proposals =
                new Proposals(desk, true, () -> heard.set(shown.get().isEmpty()));
        shown.set(proposals);
        find(RestoreView.class).single().removeAll();
        find(RestoreView.class).single().add(proposals);
        proposals.show(List.of(), List.of(row));
        proposals.show(List.of(), List.of());
        assertThat(proposals.isEmpty()).isFalse();

        press("OK");

        assertThat(heard).isTrue();
    }

    @Test
    void thePageOfAllRestoresLeadsToTheSystem() {
        contain(REFUND);
        proposal(Actors.CARL);
        seat.take(Actors.CLEO);
        navigate("restores", RestoresView.class);

        assertThat(words(RestoresView.class))
                .contains("Shop " + system)
                .contains("Disabled → Enabled")
                .contains("1 contained");
    }

    /** As deliberate as containing: one act that says what, then press-and-hold. */
    private void approve(String button) {
        press(button);
        hold(find(HoldButton.class).single());
    }

    private static void hold(HoldButton button) {
        ComponentUtil.fireEvent(button, new HoldButton.Held(button, true));
    }

    private RestoreRow proposal(Actor by) {
        Set<SwitchKey> contained = switches.system(system).switches().stream()
                .filter(state -> state.isContained())
                .map(state -> state.key())
                .collect(Collectors.toSet());
        return switches.restore(new RestoreFlips(
                by, system, new RestoreFlips.OfSwitches(contained), new Reason("fixed in release 41"), null, false));
    }
}

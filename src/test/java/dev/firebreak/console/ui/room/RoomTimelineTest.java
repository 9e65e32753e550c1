package dev.firebreak.console.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.Reason;
import dev.firebreak.base.ui.Markdown;
import dev.firebreak.incidents.AddNote;
import dev.firebreak.incidents.ChangeIncident;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.Readers;
import dev.firebreak.incidents.SetMoment;
import dev.firebreak.switches.Reach;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.FakeReach;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The record in the room: written, corrected, marked, narrowed, linked to, and live. */
class RoomTimelineTest extends RoomScene {

    @Test
    void aLongNoteIsFoldedUntilSomebodyOpensIt() {
        incidents.note(new AddNote(responder, key, "the beginning " + "x ".repeat(5_000) + "the end", null));
        open();
        FoldedText folded = find(FoldedText.class).single();
        assertThat(foldedHtml(folded))
                .contains("the beginning")
                .doesNotContain("the end")
                .hasSizeLessThan(1_500);
        press("Show all (10,021 characters)");
        assertThat(foldedHtml(folded)).contains("the end");
        press("Show less");
        assertThat(foldedHtml(folded)).doesNotContain("the end");
    }

    @Test
    void aNoteOfAMillionCharactersWithoutASpaceIsFoldedToo() {
        incidents.note(new AddNote(responder, key, "\uD83D\uDE00".repeat(500_000), null));
        open();
        assertThat(foldedHtml(find(FoldedText.class).single())).hasSizeLessThan(10_000);
        assertThat(page()).contains("Show all (1,000,000 characters)");
    }

    private String foldedHtml(FoldedText folded) {
        return find(Markdown.class, folded).single().getElement().getProperty("innerHTML");
    }

    @Test
    void aNoteIsPostedAndClearsOnlyTheDraftOfWhoPostedIt() {
        open();

        draft("the order check moved below the tool list");
        press("Add note");

        assertThat(html(entry(responder.name()))).isNotEmpty();
        assertThat(timeline()).contains("the order check moved below the tool list");
    }

    @Test
    void whatIsTypedWhileAPostIsOnItsWayIsNeitherLostNorPostedTwice() {
        open();
        draft("refunds are stopped");
        press("Add note");
        assertThat(composer().getValue())
                .as("only the browser, which knows what stands there by now, takes out what was posted")
                .isEqualTo("refunds are stopped");

        press("Add note");
        assertThat(notes()).containsExactly("refunds are stopped");
        draft("refunds are stopped and mails too");
        press("Add note");

        assertThat(notes()).containsExactly("refunds are stopped", "and mails too");
        draft("");
        draft("refunds are stopped again");
        press("Add note");
        assertThat(notes()).containsExactly("refunds are stopped", "and mails too", "refunds are stopped again");
    }

    @Test
    void aDraftOutlivesWhatOthersDo() {
        open();
        draft("half a sent");

        incidents.note(new AddNote(commander, key, "from elsewhere", null));

        eventually(() -> assertThat(timeline()).contains("from elsewhere"));
        assertThat(composer().getValue()).isEqualTo("half a sent");
    }

    @Test
    void aRefusedNoteStaysWithTheReason() {
        open();
        draft("written by somebody who lost the role");
        seat.take(Actors.VIC);

        press("Add note");

        assertThat(said(find(Composer.class).single())).contains("vic may not respond to incidents.");
        assertThat(composer().getValue()).isEqualTo("written by somebody who lost the role");
    }

    @Test
    void aCorrectionStrikesTheOldWordsThrough() {
        incidents.note(new AddNote(responder, key, "212 refunds", null));
        open();
        tools("212 refunds");
        press("Correct…");

        write("What holds instead", "221 refunds");
        press("Correct", find(Dialog.class).single());

        RoomEntry corrected = entry(html -> html.contains("212 refunds"));
        assertThat(html(corrected)).contains("entry-struck", "221 refunds", "Corrected by " + responder.name());
        assertThat(html(entry(html -> html.contains(" was corrected"))))
                .contains("incidents/" + key + "?entry=" + corrected.seq(), "“212 refunds”");
        assertThat(said(entry(" was corrected"))).doesNotContain("221");
    }

    @Test
    void aKeyEventIsPinnedFoundByTheFilterAndLetGo() {
        incidents.note(new AddNote(responder, key, "this matters", null));
        incidents.note(new AddNote(responder, key, "this does not", null));
        open();
        tools("this matters");
        press("Pin as key event");
        assertThat(entry(html -> html.contains("this matters")).hasClassName("entry-pinned"))
                .isTrue();
        assertThat(said(entry(" is a key event"))).contains("“this matters” is a key event");

        press("Key events");

        assertThat(find(RoomEntry.class).all()).hasSize(1);
        assertThat(timeline()).contains("this matters");
        tools("this matters");
        press("No key event");
        press("Key events");
        assertThat(find(RoomEntry.class).all()).isEmpty();
    }

    @Test
    void aFlipShowsHowFarItGotAndGoesOnDoingSo() {
        contain();
        reach.got(system, FakeReach.way(Reach.State.LATE, 11, 14, 0, FakeReach.laggard("pod-1")));
        open();
        assertThat(said(entry("Refund payment"))).contains("1 instance does not obey yet");

        reach.got(system, FakeReach.way(Reach.State.COMPLETE, 14, 14, 0));

        eventually(() -> assertThat(said(entry("Refund payment"))).contains("delivered 14/14 · 0.4 s"));
        assertThat(said(find(ContainmentPanel.class).single())).contains("disabled", "delivered 14/14");
    }

    @Test
    void theFiltersShowWhatTheyName() {
        contain();
        incidents.note(new AddNote(responder, key, "only a note", null));
        open();

        press("Switches");
        assertThat(timeline()).contains("Refund payment").doesNotContain("only a note");
        press("Notes");
        assertThat(timeline()).contains("only a note").doesNotContain("Refund payment");
        press("Signals");
        assertThat(said(find(EntryWindow.class).single())).contains("Nothing here yet.");
        press("All");
        assertThat(timeline()).contains("only a note");
    }

    @Test
    void whatHappenedEarlierShowsBothTimes() {
        incidents.note(
                new AddNote(responder, key, "seen in the log", Instant.now().minusSeconds(660)));
        open();

        assertThat(said(entry(html -> html.contains("seen in the log")))).contains("Happened  · recorded");
        assertThat(said(entry("declared"))).doesNotContain("recorded");
    }

    @Test
    void aTimeLeadsToWhatHappenedThenEvenIfItWasToldLater() {
        Instant declared = Objects.requireNonNull(row().moments().at(Milestone.DECLARED));
        incidents.note(new AddNote(responder, key, "told at once", null));
        incidents.note(new AddNote(responder, key, "seen in the log", declared.minusSeconds(660)));
        incidents.note(new AddNote(responder, key, "told last", null));
        open();

        goTo(declared.minusSeconds(700));
        assertThat(linked()).contains("seen in the log");
        goTo(declared.minusSeconds(600));
        assertThat(linked()).contains(key + " declared");
        press("Switches");
        goTo(declared.minusSeconds(700));
        assertThat(find(RoomEntry.class).all()).isEmpty();
    }

    @Test
    void goingToATimeStartsWithTheDeclaration() {
        Instant declared = Objects.requireNonNull(row().moments().at(Milestone.DECLARED));
        open();
        press("Go to a time…");
        assertThat(find(MomentField.class).single().moment()).isEqualTo(declared);
        press("Go", find(Dialog.class).single());
        assertThat(linked()).contains(key + " declared");
    }

    @Test
    void aLongTextIsQuotedByItsBeginning() {
        incidents.note(new AddNote(responder, key, "\uD83D\uDE00 long ".repeat(40), null));
        open();
        tools("long");
        press("Pin as key event");
        assertThat(said(entry(" is a key event")))
                .contains("“\uD83D\uDE00 long", "…” is a key event")
                .hasSizeLessThan(200);
    }

    private void goTo(Instant moment) {
        press("Go to a time…");
        find(MomentField.class)
                .single()
                .setValue(LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
        press("Go", find(Dialog.class).single());
    }

    private String linked() {
        return find(RoomEntry.class).all().stream()
                .filter(line -> line.hasClassName("entry-linked"))
                .map(RoomTimelineTest::html)
                .collect(Collectors.joining());
    }

    @Test
    void aLongTimelineIsPagedAndALinkFindsAnOldEntry() {
        for (int note = 0; note < EntryWindow.PAGE + 20; note++) {
            incidents.note(new AddNote(responder, key, "note " + note + ".", null));
        }
        open();
        assertThat(find(RoomEntry.class).all()).hasSize(EntryWindow.PAGE);
        assertThat(timeline()).doesNotContain("note 3.").contains("note 99.");

        press("Show older");

        assertThat(timeline()).contains("note 3.");
        long old = entry(html -> html.contains("note 3.")).seq();
        open();
        open("?entry=" + old);
        assertThat(entry(html -> html.contains("note 3.")).hasClassName("entry-linked"))
                .isTrue();
    }

    @Test
    void anOrderOfTimesThatCannotBeIsSaidToBeInvalid() {
        Instant detected = Objects.requireNonNull(row().moments().at(Milestone.DECLARED));
        set(Milestone.DETECTED, detected);
        set(Milestone.CONTAINED, detected.minus(Duration.ofMinutes(5)));

        open();

        assertThat(said(find(ClockRow.class).single())).contains("invalid: contained before detected");
    }

    @Test
    void clocksSayWhatTheyCountFrom() {
        Instant declared = Objects.requireNonNull(row().moments().at(Milestone.DECLARED));
        set(Milestone.IMPACT_STARTED, declared.minusSeconds(500));
        set(Milestone.DETECTED, declared.minusSeconds(310));
        set(Milestone.CONTAINED, declared.plusSeconds(1));

        open();

        assertThat(said(find(ClockRow.class).single()))
                .contains("00:03:10", "after impact began", "00:05:11", "after detection", "Open for");
    }

    @Test
    void aHiddenIncidentIsNotFoundAndLeavesTheScreenOfWhoLooked() {
        seat.take(Actors.VIC);
        open();
        incidents.change(ChangeIncident.readers(responder, key, new Readers.Only(Set.of(), Set.of())));

        eventually(() -> assertThat(find(RoomPanels.class).all()).isEmpty());
        assertThat(page()).doesNotContain("Refunds on forged orders");
        UI.getCurrent().navigate("incidents/" + key);
        assertThat(find(Paragraph.class).all())
                .anyMatch(it -> it.getText().equals("There is no incident \"" + key + "\"."));
    }

    @Test
    void whoElseLooksIsNamedUntilTheyLeave() {
        open();
        RoomPresence.Seat other = presence.enter(key, commander, () -> {});
        eventually(() -> assertThat(said(find(Onlookers.class).single())).contains("Also here: " + commander.name()));

        presence.leave(key, other);

        eventually(() -> assertThat(said(find(Onlookers.class).single())).isEmpty());
        assertThat(presence.others(key, commander)).isEqualTo(List.of(responder.name()));
    }

    @Test
    void aPageThatIsLookedAtSaysSoItself() {
        open();
        Onlookers onlookers = find(Onlookers.class).single();
        assertThat(onlookers.getElement().getTag()).isEqualTo("fb-here");
        RoomPresence.Seat other = presence.enter(key, commander, () -> {});

        onlookers.here();

        assertThat(said(onlookers)).contains("Also here: " + commander.name());
        presence.leave(key, other);
    }

    @Autowired
    RoomPresence presence;

    private void set(Milestone milestone, Instant at) {
        incidents.set(new SetMoment(responder, key, milestone, at, new Reason("from the log")));
    }

    private List<String> notes() {
        return find(Markdown.class, find(EntryWindow.class).single()).all().stream()
                .map(written -> written.getElement().getProperty("innerHTML"))
                .map(html -> html.replaceAll("<[^>]*>", "").strip())
                .toList();
    }

    private TextArea composer() {
        return find(TextArea.class, find(Composer.class).single()).single();
    }

    private void draft(String text) {
        test(composer()).setValue(text);
    }

    private void tools(String words) {
        press("", entry(html -> html.contains(words)));
    }

    private String timeline() {
        return find(EntryWindow.class).single().getElement().getOuterHTML();
    }

    private static String html(RoomEntry entry) {
        return entry.getElement().getOuterHTML();
    }

    private RoomEntry entry(Predicate<String> words) {
        return find(RoomEntry.class).all().stream()
                .filter(line -> words.test(html(line)))
                .findFirst()
                .orElseThrow();
    }
}

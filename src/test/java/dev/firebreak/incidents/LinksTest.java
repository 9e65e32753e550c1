package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.TimelineFilter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** How incidents relate, on both sides, and how a part of one becomes one of its own. */
abstract class LinksTest extends IncidentsFixture {

    @Autowired
    IncidentRecords records;

    private List<String> links(Actor by, IncidentRow incident) {
        return records.links(by, incident.key()).stream()
                .map(link -> switch (link) {
                    case IncidentLink.Other other -> other.kind() + " " + other.key();
                    case IncidentLink.Web page -> page.title() + " " + page.url();
                })
                .toList();
    }

    private void link(IncidentRow incident, LinkKind kind, IncidentRow other) {
        records.link(new LinkIncidents(RITA, incident.key(), kind, other.key()));
    }

    @Test
    void bothSidesShowALinkEachInItsWords() {
        IncidentRow one = declare(RITA, "One");
        IncidentRow other = declare(RITA, "Other");
        link(one, LinkKind.CAUSES, other);
        link(other, LinkKind.FOLLOWS, one);
        assertThat(links(VIC, one)).containsExactly("CAUSES " + other.key(), "FOLLOWED_BY " + other.key());
        assertThat(links(VIC, other)).containsExactly("CAUSED_BY " + one.key(), "FOLLOWS " + one.key());
        assertThat(kinds(one)).containsExactly("incident.declared", "incident.link", "incident.link");
        assertThat(last(other).sentence()).isEqualTo("Follows " + one.key() + ".");
    }

    @Test
    void saidTwiceItIsOneLink() {
        IncidentRow one = declare(RITA, "One");
        IncidentRow other = declare(RITA, "Other");
        link(one, LinkKind.RELATED_TO, other);
        link(other, LinkKind.RELATED_TO, one);
        link(one, LinkKind.CAUSED_BY, other);
        link(other, LinkKind.CAUSES, one);
        assertThat(links(VIC, one)).hasSize(2);
        assertThat(links(VIC, other)).hasSize(2);
    }

    @Test
    void aLinkIsTakenAwayOnBothSides() {
        IncidentRow one = declare(RITA, "One");
        IncidentRow other = declare(RITA, "Other");
        link(one, LinkKind.RELATED_TO, other);
        IncidentLink.Other link =
                (IncidentLink.Other) records.links(RITA, other.key()).getFirst();
        records.unlink(new Unlink(RITA, other.key(), Objects.requireNonNull(link.id())));
        assertThat(links(VIC, one)).isEmpty();
        assertThat(links(VIC, other)).isEmpty();
        assertThat(last(one).kind()).isEqualTo("incident.unlinked");
        assertThat(last(other).kind()).isEqualTo("incident.unlinked");
    }

    @Test
    void oneIsNotLinkedWithItself() {
        IncidentRow one = declare(RITA, "One");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> link(one, LinkKind.CAUSES, one));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new LinkIncidents(RITA, one.key(), LinkKind.SPLIT_FROM, one.key()));
    }

    @Test
    void aLinkToAPrivateOneShowsToWhoMaySeeItOnly() {
        IncidentRow open = declare(RITA, "Open");
        IncidentRow secret = declare(CARL, "Secret");
        records.link(new LinkIncidents(CARL, open.key(), LinkKind.CAUSED_BY, secret.key()));
        incidents.change(ChangeIncident.readers(CARL, secret.key(), new Readers.Only(Set.of(), Set.of())));
        assertThat(links(RITA, open)).isEmpty();
        assertThat(links(CARL, open)).hasSize(1);
        assertThat(kinds(open)).as("what others see").containsExactly("incident.declared");
        assertThat(timeline.after(CARL, TimelineFilter.ofIncident(open.key()), 0, 10))
                .extracting(Entry::kind)
                .containsExactly("incident.declared", "incident.link");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> link(open, LinkKind.CAUSES, secret));
    }

    @Test
    void oneThatGoesItsOwnWayAgainIsToldOfByBoth() {
        IncidentRow older = active("Older");
        IncidentRow younger = active("Younger");
        for (boolean olderGoes : new boolean[] {true, false}) {
            IncidentRow from = olderGoes ? older : younger;
            IncidentRow into = olderGoes ? younger : older;
            incidents.merge(new MergeIncident(CARL, from.key(), into.key(), WHY));
            incidents.reopen(new MoveIncident(CARL, from.key(), IncidentState.ACTIVE, WHY));
            assertThat(entries(into))
                    .filteredOn(entry -> "incident.parted".equals(entry.kind()))
                    .extracting(Entry::sentence)
                    .containsExactly(from.key() + " goes its own way again. “" + WHY + "”");
            assertThat(kinds(from)).contains("incident.state", "incident.link");
            assertThat(links(VIC, into)).as("linked once").containsExactly("RELATED_TO " + from.key());
            assertThat(links(VIC, from)).containsExactly("RELATED_TO " + into.key());
        }
    }

    @Test
    void thatItGoesItsOwnWayIsKeptFromWhoMayNotKnowOfIt() {
        IncidentRow from = active("Merged");
        IncidentRow into = active("Into");
        incidents.merge(new MergeIncident(CARL, from.key(), into.key(), WHY));
        incidents.reopen(new MoveIncident(CARL, from.key(), IncidentState.ACTIVE, WHY));
        incidents.change(ChangeIncident.readers(CARL, from.key(), new Readers.Only(Set.of(), Set.of())));
        TimelineFilter ofInto = new TimelineFilter(null, null, into.key().value(), "incident.parted", null);
        assertThat(timeline.after(CARL, ofInto, 0, 500)).hasSize(1);
        assertThat(timeline.after(VIC, ofInto, 0, 500)).isEmpty();
        assertThat(links(VIC, into)).isEmpty();
    }

    @Test
    void mergedOnesAreShownAsLinks() {
        IncidentRow from = active("One");
        IncidentRow into = active("Other");
        incidents.merge(new MergeIncident(CARL, from.key(), into.key(), WHY));
        assertThat(links(VIC, from)).containsExactly("MERGED_INTO " + into.key());
        assertThat(links(VIC, into)).containsExactly("MERGED_FROM " + from.key());
    }

    @Test
    void pagesOutsideAreLinkedByHttpsOnly() {
        IncidentRow incident = declare(RITA, "One");
        records.link(new LinkPage(RITA, incident.key(), URI.create("https://tickets.example/7"), "Ticket 7"));
        assertThat(links(VIC, incident)).containsExactly("Ticket 7 https://tickets.example/7");
        for (String url : List.of(
                "http://tickets.example",
                "javascript:alert(1)",
                "https:tickets",
                "https://me:secret@tickets.example",
                "data:text/html,x",
                "//tickets.example",
                "https://a b")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .as(url)
                    .isThrownBy(() -> new LinkPage(RITA, incident.key(), WebAddress.parse("url", url), "x"));
        }
    }

    private static IncidentFilter found(String words) {
        return new IncidentFilter(Set.of(), Set.of(), null, null, null, null, null, words);
    }

    @Test
    void flipsAndEntriesOfAPartGoOver() {
        IncidentRow from = active("Refunds and mails");
        FlipRow stays = contain(CARL, from.key());
        FlipRow goes = contain(RITA, from.key());
        incidents.keepDueTimes();
        incidents.note(new AddNote(RITA, from.key(), "mails were sent too", null));
        long note = last(from).seq();
        IncidentRow part = records.split(
                new SplitIncident(CARL, from.key(), "Mails", Set.of(system), List.of(goes.id()), List.of(note), WHY));
        incidents.keepDueTimes();
        assertThat(incidents.flips(VIC, part.key())).extracting(FlipRow::id).containsExactly(goes.id());
        assertThat(incidents.flips(VIC, from.key())).extracting(FlipRow::id).containsExactly(stays.id());
        assertThat(entries(part)).extracting(Entry::seq).contains(note);
        assertThat(incidents.list(VIC, found("mails were sent too"), IncidentCursor.START, 10))
                .as("by what a note says that both show")
                .extracting(IncidentRow::key)
                .contains(part.key(), from.key());
        assertThat(entries(from)).as("nothing is lost").extracting(Entry::seq).contains(note);
        assertThat(links(VIC, part)).containsExactly("SPLIT_FROM " + from.key());
        assertThat(links(VIC, from)).containsExactly("SPLIT_INTO " + part.key());
        assertThat(entries(from))
                .anyMatch(entry -> entry.sentence().startsWith(part.key() + " split off with 1 flip and 1 entry."));
        assertThat(part.moments().at(Milestone.DETECTED))
                .isEqualTo(from.moments().at(Milestone.DETECTED));
    }

    private long noted(IncidentRow incident, String text) {
        incidents.note(new AddNote(RITA, incident.key(), text, null));
        return last(incident).seq();
    }

    private IncidentRow part(IncidentRow from, long entry) {
        return records.split(
                new SplitIncident(CARL, from.key(), "Mails", Set.of(system), List.of(), List.of(entry), WHY));
    }

    private @Nullable String corrected(Actor by, IncidentRow incident, long entry) {
        Marks.Correction correction =
                incidents.marks(by, incident.key()).corrected().get(entry);
        return correction == null ? null : correction.text();
    }

    /** What is struck through in one place does not stand as true in another. */
    @Test
    void aCorrectionHoldsWhereverItsEntryIsShown() {
        IncidentRow from = active("Refunds and mails");
        long note = noted(from, "ten mails were sent");
        IncidentRow part = part(from, note);
        IncidentRow partOfThat = part(part, note);
        incidents.correct(new CorrectEntry(RITA, from.key(), note, "twenty mails were sent"));
        assertThat(corrected(VIC, part, note)).isEqualTo("twenty mails were sent");
        assertThat(corrected(VIC, partOfThat, note)).isEqualTo("twenty mails were sent");
        clock.move(Duration.ofSeconds(1));
        incidents.correct(new CorrectEntry(RITA, partOfThat.key(), note, "thirty mails were sent"));
        assertThat(corrected(VIC, from, note)).as("the newest").isEqualTo("thirty mails were sent");
        IncidentRow into = active("Other");
        incidents.merge(new MergeIncident(CARL, part.key(), into.key(), WHY));
        assertThat(corrected(VIC, into, note)).isEqualTo("thirty mails were sent");
        assertThat(incidents.marks(VIC, into.key()).pinned()).isEmpty();
    }

    @Test
    void aCorrectionInAPrivateOneStaysThere() {
        IncidentRow from = active("Refunds and mails");
        long note = noted(from, "ten mails were sent");
        IncidentRow part = part(from, note);
        incidents.change(ChangeIncident.readers(CARL, part.key(), new Readers.Only(Set.of(), Set.of())));
        incidents.correct(new CorrectEntry(CARL, part.key(), note, "to Mrs Smith"));
        assertThat(corrected(VIC, from, note)).isNull();
        assertThat(corrected(CARL, from, note)).isEqualTo("to Mrs Smith");
    }

    @Test
    void aFlipOfAMomentAgoGoesOverToo() {
        IncidentRow from = active("Refunds");
        FlipRow goes = contain(RITA, from.key());
        IncidentRow part = records.split(
                new SplitIncident(CARL, from.key(), "Mails", Set.of(system), List.of(goes.id()), List.of(), WHY));
        incidents.keepDueTimes();
        assertThat(incidents.flips(VIC, part.key())).extracting(FlipRow::id).containsExactly(goes.id());
        assertThat(incidents.flips(VIC, from.key())).isEmpty();
    }

    @Test
    void onlyWhatIsTheIncidentsOwnGoesOver() {
        IncidentRow from = active("Refunds");
        FlipRow other = contain(CARL, null);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> records.split(new SplitIncident(
                        CARL, from.key(), "Mails", Set.of(system), List.of(other.id()), List.of(), WHY)));
        long foreign = last(declare(RITA, "Another")).seq();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> records.split(new SplitIncident(
                        CARL, from.key(), "Mails", Set.of(system), List.of(), List.of(foreign), WHY)));
        assertThat(links(VIC, from)).isEmpty();
    }
}

@ContextConfiguration(initializers = OnH2.class)
class LinksOnH2Test extends LinksTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class LinksOnPostgresTest extends LinksTest {}

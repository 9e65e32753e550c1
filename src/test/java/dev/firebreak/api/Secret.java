package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.People;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.AddFile;
import dev.firebreak.incidents.AddNote;
import dev.firebreak.incidents.AddSideEffect;
import dev.firebreak.incidents.AssignRole;
import dev.firebreak.incidents.ChangeIncident;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.LinkIncidents;
import dev.firebreak.incidents.LinkKind;
import dev.firebreak.incidents.LinkPage;
import dev.firebreak.incidents.PostUpdate;
import dev.firebreak.incidents.Readers;
import dev.firebreak.incidents.RoleName;
import dev.firebreak.incidents.SideEffectDetails;
import dev.firebreak.incidents.UpdateAudience;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.Switches;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A private incident of which only one person knows; each text in it is a word that stands nowhere else. */
final class Secret {

    private final List<String> words = new ArrayList<>();
    private final Incidents incidents;
    private final IncidentRecords records;
    private final Switches switches;
    private final Actor owner;
    private final IncidentKey key;
    private final String sideEffect;
    private final String file;
    private String flip = "none";
    private IncidentKey open = new IncidentKey("none");

    /** Declares it, writes whatever can be written, and contains. */
    static Secret withFlip(
            Incidents incidents, IncidentRecords records, Switches switches, People.Known person, SystemKey system) {
        Secret secret = new Secret(incidents, records, switches, person, system);
        secret.flip = secret.contain(system);
        secret.link(system);
        return secret;
    }

    Secret(Incidents incidents, IncidentRecords records, Switches switches, People.Known person, SystemKey system) {
        this.incidents = incidents;
        this.records = records;
        this.switches = switches;
        this.owner = actor(person);
        this.key = declare(system).key();
        incidents.change(ChangeIncident.summary(owner, key, word()));
        incidents.note(new AddNote(owner, key, word(), null));
        for (UpdateAudience audience : UpdateAudience.values()) {
            incidents.update(new PostUpdate(owner, key, word(), audience));
        }
        incidents.assign(new AssignRole(owner, key, new RoleName(word()), person.login()));
        this.sideEffect = records.add(new AddSideEffect(owner, key, SideEffectDetails.of(word(), 3L)))
                .id()
                .toString();
        this.file = records.add(new AddFile(owner, key, word() + ".txt", text()))
                .id()
                .toString();
        records.link(new LinkPage(owner, key, URI.create("https://example.com/" + word()), word()));
    }

    private static Actor actor(People.Known person) {
        return new Actor(
                Actor.Kind.PERSON,
                person.id(),
                person.name(),
                person.id(),
                Actor.Source.API,
                Set.of(Permission.VIEW, Permission.CONTAIN, Permission.RESPOND, Permission.RESTORE),
                null);
    }

    private IncidentRow declare(SystemKey system) {
        DeclareIncident open = DeclareIncident.of(owner, word(), Set.of(system));
        return incidents.declare(new DeclareIncident(
                owner,
                open.title(),
                open.systems(),
                open.impact(),
                open.circumstances(),
                null,
                word(),
                null,
                false,
                new Readers.Only(Set.of(owner.identity()), Set.of()),
                List.of(),
                null));
    }

    private String contain(SystemKey system) {
        FlipOutcome outcome = switches.flip(new FlipSwitch(
                owner,
                system,
                new SwitchKey("tool.refund"),
                new PositionKey("disabled"),
                new Reason("forged order ids"),
                false,
                Scope.EVERYONE,
                null,
                null,
                key));
        return switch (outcome) {
            case FlipOutcome.Contained contained -> contained.flip().id().toString();
            case FlipOutcome.Restored restored -> throw new AssertionError("restored instead: " + restored);
        };
    }

    private String word() {
        String word = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        words.add(word);
        return word;
    }

    IncidentKey key() {
        return key;
    }

    private void link(SystemKey system) {
        open = incidents
                .declare(DeclareIncident.of(owner, "One that everybody knows", Set.of(system)))
                .key();
        records.link(new LinkIncidents(owner, open, LinkKind.CAUSED_BY, key));
    }

    private InputStream text() {
        return new ByteArrayInputStream(word().getBytes(StandardCharsets.UTF_8));
    }

    /** One that everybody may see, and that is linked to it. */
    IncidentKey open() {
        return open;
    }

    /** Whoever knows of it. */
    Actor owner() {
        return owner;
    }

    /** The number of an entry that it wrote. */
    long entry(Timeline timeline) {
        return timeline.after(owner, TimelineFilter.ofIncident(key), 0, 1)
                .getFirst()
                .seq();
    }

    String sideEffect() {
        return sideEffect;
    }

    String file() {
        return file;
    }

    /** The flip that names it, which everybody may see. */
    String flip() {
        return flip;
    }

    String title() {
        return words.getFirst();
    }

    IncidentRow row() {
        return incidents.incident(owner, key);
    }

    /** Holds that nothing of it stands in a text. */
    void isNotIn(String text, String where) {
        assertThat(words).as("texts of the incident in %s: %s", where, text).noneMatch(text::contains);
        assertThat(names(text)).as("%s in %s: %s", key, where, text).isFalse();
    }

    /** Whether a text names it, and not one whose number only begins so. */
    private boolean names(String text) {
        return text.matches("(?is).*(?<![\\p{L}\\p{N}-])" + key.value() + "(?!\\p{N}).*");
    }

    /** The same text as if another incident had been asked for. */
    static String neutral(String text, String asked) {
        return text.replaceAll("(?i)" + asked + "(?!\\p{N})", "ASKED");
    }
}

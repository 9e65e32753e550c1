package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.UI;
import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.People;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.AssignRole;
import dev.firebreak.incidents.AttachFlips;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.RoleName;
import dev.firebreak.incidents.SplitIncident;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Switches;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Declares incidents or joins them, and goes to their rooms. */
@Component
record Declarer(IncidentDesk desk, OpenIncidents open, Switches switches, IncidentRecords records) {

    /** Whoever acts, if they are somebody who can take command; null for others. */
    @Nullable
    String commander() {
        Actor actor = desk.actor();
        People.Known known = actor.isPerson() ? desk.person(actor.identity()) : null;
        return known == null || !known.may(Permission.RESPOND) ? null : known.id();
    }

    /** @throws dev.firebreak.base.Refusal as {@link dev.firebreak.incidents.Incidents#declare} does */
    void declare(DeclareIncident command) {
        IncidentRow declared = desk.incidents().declare(command);
        enter(declared.key());
    }

    /** Whether whoever acts knows an incident of this key here. */
    boolean isIncident(IncidentKey key) {
        return open.has(key, desk.actor());
    }

    /** What an incident with these flips would begin with. */
    Declaration with(List<FlipRow> flips) {
        return Declaration.of(ProposedTitle.of(switches, flips), flips);
    }

    /** At once, with what is known and whoever acts in command. */
    void declare(Declaration known) {
        DeclareIncident plain = DeclareIncident.of(desk.actor(), known.title(), known.systems());
        declare(new DeclareIncident(
                plain.by(),
                plain.title(),
                plain.systems(),
                plain.impact(),
                plain.circumstances(),
                null,
                "",
                null,
                false,
                plain.readers(),
                known.flips(),
                commander()));
    }

    /**
     * Declares another one with flips that were said to belong to one, and whoever acts in command.
     *
     * @throws dev.firebreak.base.Refusal as {@link IncidentRecords#split} does
     */
    void declareApart(IncidentKey from, Declaration known) {
        IncidentRow declared = records.split(new SplitIncident(
                desk.actor(),
                from,
                known.title(),
                known.systems(),
                known.flips(),
                List.of(),
                new Reason("It is another incident, declared after the flip."),
                SplitIncident.Knowledge.NONE));
        if (commander() != null) {
            desk.incidents().assign(new AssignRole(desk.actor(), declared.key(), RoleName.COMMANDER, commander()));
        }
        enter(declared.key());
    }

    /** @throws dev.firebreak.base.Refusal as {@link dev.firebreak.incidents.Incidents#attach} does */
    void join(IncidentKey key, List<FlipId> flips) {
        if (!flips.isEmpty()) {
            desk.incidents().attach(new AttachFlips(desk.actor(), key, flips));
        }
        enter(key);
    }

    private static void enter(IncidentKey key) {
        UI.getCurrent().navigate(Links.incident(key));
    }
}
